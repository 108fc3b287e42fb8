/** The version of travaux that a report says it was made by; a test holds it to the package. */
export const version = '0.1.0';
