/** Targets behind SFTP, as OpenSSH serves it: own servers, and webspace with a shell or without. */
@org.jspecify.annotations.NullMarked
package dateline.publish.sftp;
