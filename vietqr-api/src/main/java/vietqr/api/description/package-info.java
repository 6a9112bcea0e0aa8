/**
 * What {@code /openapi} tells beyond what stands at the resources: fields, refusals that any operation can end in, and
 * examples in the order of a story, which a test plays against the running gateway. The words stand in the JSON files of this
 * package, one file for each story.
 */
package vietqr.api.description;
