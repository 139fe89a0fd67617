/** Input that cannot be used: the message is one Russian sentence for the person, exit code 2. */
export class Refusal extends Error {}
