/** No table changes; the functions of the door remember expired offers, and an older server must not put its own back. */
export const offersRemembered = /* sql */ `select 1;`;
