// `network-locale-nb.min.js`: Norwegian, beside the script that it adds to.
import '../define/locale-nb.js';
