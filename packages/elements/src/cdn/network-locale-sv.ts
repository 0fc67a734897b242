// `network-locale-sv.min.js`: Swedish, beside the script that it adds to.
import '../define/locale-sv.js';
