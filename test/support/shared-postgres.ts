// A throw-away PostgreSQL for several processes: prints its address, and ends with its input.
import { startThrowAwayCluster } from './postgres.js';

const cluster = await startThrowAwayCluster();
console.log(cluster.url);
process.stdin.resume().on('end', () => {
  void cluster.stop().then(() => process.exit());
});
