// A server of S3 with one bucket: `node media_bucket.mjs FOLDER PORT`.
import S3rver from "s3rver";

const [directory, port] = process.argv.slice(2);
const server = new S3rver({ directory, port: Number(port), address: "127.0.0.1", silent: true,
  configureBuckets: [{ name: "library" }] });
await server.run();
console.log("open");
