//! Customers' text messages as Meta posts them in 2026, signed, with the HTTP request around them. No two are alike.

use shopbell_tests::webhook::signature;

use super::Address;

/// So many people write.
const CUSTOMERS: usize = 2000;

const SENTENCES: [&str; 8] = [
    "Hei! Onko teillä vielä korvapuusteja jäljellä, tulisin hakemaan kuusi kappaletta noin kello",
    "Hej, går det att beställa en tårta till lördag? Vi blir ungefär så här många:",
    "Good morning! Could you please tell me whether order number is ready to be picked up? It was",
    "Kiitos paljon, tilaus tuli perille ja kaikki oli kunnossa. Seuraava lasku saa olla numero",
    "Is the shop open on Sunday as well? We would come with the children around",
    "Moi, voitko laittaa kaksi kiloa kahvia sivuun? Nouto huomenna, varausnumero on",
    "Sorry, I am running late. I will be there in about so many minutes:",
    "Missä olet? Odotan tässä oven ulkopuolella, rivissä on jo ihmisiä",
];

/// Whole requests, ready to be written to a connection.
pub struct Requests(Vec<Vec<u8>>);

impl Requests {
    /// So many, signed for the address. Numbers from `first` on keep them apart from others.
    pub fn make(address: &Address, first: usize, count: usize) -> Self {
        Self((first..first + count).map(|number| request(address, number, &sentence(number))).collect())
    }

    pub fn get(&self, at: usize) -> Option<&[u8]> {
        self.0.get(at).map(Vec::as_slice)
    }
}

fn sentence(number: usize) -> String {
    format!("{} {number}", SENTENCES[number % SENTENCES.len()])
}

/// One request with this text.
pub fn request(address: &Address, number: usize, text: &str) -> Vec<u8> {
    let body = body(address, number, text);
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: {}\r\nuser-agent: facebookexternalua\r\naccept: */*\r\n\
         content-type: application/json\r\ncontent-length: {}\r\nx-hub-signature-256: {}\r\n\r\n",
        address.path,
        address.socket,
        body.len(),
        signature(&address.app_secret, body.as_bytes()),
    );
    let mut request = head.into_bytes();
    request.extend_from_slice(body.as_bytes());
    request
}

fn body(address: &Address, number: usize, text: &str) -> String {
    // A stride that shares no divisor with the number of customers: everybody writes, and seldom twice in a row.
    let customer = number * 7919 % CUSTOMERS;
    let phone = format!("35845700{customer:04}");
    let user = format!("FI.1349120865530274{customer:04}");
    let Address { phone_number_id, waba_id, now, .. } = address;
    format!(
        r#"{{"object":"whatsapp_business_account","entry":[{{"id":"{waba_id}","changes":[{{"value":{{"messaging_product":"whatsapp","metadata":{{"display_phone_number":"15550783881","phone_number_id":"{phone_number_id}"}},"contacts":[{{"profile":{{"name":"Customer {customer}"}},"wa_id":"{phone}","user_id":"{user}"}}],"messages":[{{"from":"{phone}","from_user_id":"{user}","id":"wamid.HBgMMzU4NDU3MDA{customer:04}FQIAEhgUM0E{number:020X}AA==","timestamp":"{now}","text":{{"body":"{text}"}},"type":"text"}}]}},"field":"messages"}}]}}]}}"#
    )
}
