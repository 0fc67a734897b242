/** What went wrong, in sentences for who starts the server or calls one of its commands: its message is all that is shown. */
export class AdministratorError extends Error {}
