// `network-locale-de.min.js`: German, beside the script that it adds to.
import '../define/locale-de.js';
