/*
 * Salesforce tells here, by outbound messages, of opportunities that changed. It comes without a cookie and from no page of
 * ours: the word at the end of the address is all that counts, and the organization that it names. Nothing is acknowledged
 * before it is kept, and nothing of what it says is believed: the opportunity is read.
 */
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { hearOfOpportunities } from '../../commands/crm/hear-of-deals.server';
import { outboundMessageIn } from '../../domain/crm/outbound-message';
import { log } from '../../log.server';

const LIMIT = 1024 * 1024;

/** What isn't answered by this is sent again for a day. */
const ACKNOWLEDGED =
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>';

const hear: RequestHandler = (request, response, next) => {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const message = outboundMessageIn(body.toString('utf8'));
  // What isn't theirs is no business of whoever sent it: the same answer for all of it.
  if (!message) return void response.status(401).end();
  hearOfOpportunities(message, request.params.word ?? '')
    .then((kept) => {
      if (kept === null) return void response.status(401).end();
      log().info({ told: message.told.length, kept }, 'Salesforce told of opportunities');
      response.type('text/xml').send(ACKNOWLEDGED);
    })
    .catch(next);
};

const tooLong: ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(413).set('Connection', 'close').end();
};

export const salesforceWebhook = [
  express.raw({ type: () => true, limit: LIMIT, inflate: false }),
  tooLong,
  hear,
] as const;
