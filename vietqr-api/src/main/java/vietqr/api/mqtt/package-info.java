/**
 * Where devices come in by MQTT 3.1.1 and 5, plain, within TLS and over WebSocket. It is no broker that passes messages from one device to
 * another: what a device says goes to the gateway, and what it hears comes from the gateway, out of the database. What is said is
 * understood by the {@link vietqr.api.mqtt.Conversation}.
 */
package vietqr.api.mqtt;
