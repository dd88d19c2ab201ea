/* Names for many, none of which the stories have: companies, people and colleagues that nobody has to think of. */

const list = (words: string) => words.split(' ');

export const FIRST = list(
  'Amara Anders Beatriz Bram Carla Chidi Clara Daan Elif Emil Esra Farah Femke Gita Hugo Idris Ilse Imani Ivo Jana Joris Kasia Kofi Lars Leila Lina Lotte Luca Mads Marit Mateo Maya Milan Mira Nadia Nils Noor Olga Omar Piet Priya Rana Rik Rosa Samir Sanne Sofia Stijn Tamsin Teun Uma Vera Wout Yara Youssef Zara Zoe',
);
export const LAST = list(
  'Adeyemi Anand Bakker Bianchi Brannigan Carvalho Claes Dahl Diallo Dubois Dufour Eriksen Fischer Fontaine Garcia Haddad Hansen Ibrahim Ivanova Jansen Kaya Kowal Kumar Larsen Lindqvist Lopes Maes Martin Mensah Moreau Nagy Nielsen Novak Okafor Olsen Peeters Petri Quist Ramos Rossi Santos Schmidt Silva Smit Sorensen Svensson Tanaka Theunis Torres Urban Vaszary Vos Weller Wolf Xu Yilmaz Zeman Zhou',
);
export const SYLLABLES = list(
  'al ber bram bro cal cor dal den dor el ever fal fen gar glen hal har hol ker kil lan lin lor mar mel mor nor oak or pen pol quin ral rho ros sal sel sil sor stan tal tar thor tor ul val ven ver wal wen wil yar zel',
);
export const ENDINGS = list(
  'bury by combe dale den field ford gate ham hurst ley mere more ridge shaw side ton wick wood worth',
);
export const TRADES = list(
  'Bakeries Breweries Books Bricks Carpentry Catering Clinics Coaches Cold-Storage Dairies Dental Energy Farms Fisheries Freight Furniture Gardens Glass Hardware Hotels Kitchens Labs Laundries Legal Lighting Logistics Mills Motors Museums Nurseries Optics Paints Paper Pharmacies Plastics Plumbing Press Print Rail Removals Roofing Schools Shipping Solar Sports Studios Surveyors Textiles Theatres Timber Tools Toys Travel Veterinary Vineyards Warehouses Water Wholesale Yachts Yoga',
);
