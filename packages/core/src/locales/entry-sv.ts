export { swedish } from './sv.js';
export { swedishFaults } from './faults-sv.js';
