// A file of its own by this name, as `view="year"` has the one that the tag's would be.
import '../define/network-year.js';
