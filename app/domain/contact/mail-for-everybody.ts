/*
 * Domains at which everybody may have a mailbox, by country: such a domain says nothing about a company. Providers whose
 * name is a mark hold it in every country; those stand by their name alone.
 *
 * Gathered by hand in November 2026, from what is known of the providers of each country. Two thirds of them stand in the
 * list of the package free-email-domains 1.12.6 (MIT) as well, which isn't installed: it fetches its content anew on every
 * machine, and holds thousands of throw-away domains. What is missing lets somebody in whom a look would have kept out;
 * what is here by mistake only asks for that look.
 */

const MARKS = 'aol,gmail,gmx,googlemail,hotmail,outlook,protonmail,rocketmail,yahoo,yandex,ymail'.split(',');

/** "yahoo.fr", "yahoo.co.uk", "yahoo.com.br", "gmx.info". */
const OF_A_MARK = new RegExp(`^(?:${MARKS.join('|')})\\.(?:(?:(?:co|com|ne|net)\\.)?[a-z]{2,3}|info|name)$`);

/** The word is everybody's: "live.com", "live.de", "live.co.uk", and no "live.org" or "live.net". */
const OF_LIVE = /^live\.(?:com|(?:com?\.)?[a-z]{2})$/;

const BY_COUNTRY = {
  everywhere: `
    aim.com,email.com,europe.com,fastmail.com,fastmail.fm,hey.com,hushmail.com,icloud.com,inbox.com,keemail.me,mac.com,
    mail.com,mailbox.org,mailfence.com,me.com,msn.com,myself.com,passport.com,pm.me,posteo.net,proton.me,rediffmail.com,
    runbox.com,skiff.com,tuta.com,tuta.io,tutamail.com,tutanota.com,tutanota.de,usa.com,windowslive.com,
    zoho.com,zoho.eu,zoho.in,zohomail.com,zohomail.eu`,
  relays: 'duck.com,mozmail.com,privaterelay.appleid.com',
  at: 'a1.net,aon.at,chello.at,drei.at,inode.at,kabsi.at,liwest.at,utanet.at',
  au: 'adam.com.au,bigpond.com,bigpond.net.au,iinet.net.au,internode.on.net,optusnet.com.au,tpg.com.au',
  be: 'belgacom.net,proximus.be,scarlet.be,skynet.be,telenet.be,voo.be',
  bg: 'abv.bg,dir.bg,mail.bg',
  br: 'bol.com.br,globo.com,globomail.com,ig.com.br,oi.com.br,r7.com,terra.com.br,uol.com.br,zipmail.com.br',
  ca: 'bell.net,cogeco.ca,rogers.com,shaw.ca,sympatico.ca,telus.net,videotron.ca',
  ch: 'bluemail.ch,bluewin.ch,hispeed.ch,sunrise.ch,swissonline.ch,vtxmail.ch',
  cn: '126.com,139.com,163.com,188.com,189.cn,21cn.com,aliyun.com,foxmail.com,qq.com,sina.cn,sina.com,sohu.com,tom.com,yeah.net',
  cz: 'atlas.cz,centrum.cz,email.cz,post.cz,quick.cz,seznam.cz,tiscali.cz,volny.cz',
  de: `arcor.de,e-mail.de,email.de,freenet.de,kabelmail.de,magenta.de,mail.de,mailbox.de,online.de,onlinehome.de,
    posteo.de,t-online.de,vodafonemail.de,web.de`,
  dk: 'jubii.dk,mail.dk,mail.tele.dk,ofir.dk,sol.dk,stofanet.dk',
  ee: 'hot.ee,mail.ee,online.ee',
  es: 'movistar.es,ono.com,orange.es,telefonica.net,terra.es,wanadoo.es',
  fi: 'dnainternet.net,elisanet.fi,kolumbus.fi,luukku.com,pp.inet.fi,saunalahti.fi,suomi24.fi',
  fr: `9online.fr,aliceadsl.fr,bbox.fr,cegetel.net,club-internet.fr,free.fr,laposte.net,neuf.fr,noos.fr,
    numericable.fr,orange.fr,sfr.fr,voila.fr,wanadoo.fr`,
  gr: 'forthnet.gr,freemail.gr,hol.gr,in.gr,otenet.gr',
  hr: 'net.hr,inet.hr,vip.hr',
  hu: 'citromail.hu,freemail.hu,indamail.hu,t-online.hu,vipmail.hu',
  ie: 'eir.ie,eircom.net',
  il: 'bezeqint.net,netvision.net.il,walla.co.il,walla.com',
  in: 'indiatimes.com,rediff.com,sify.com',
  it: `alice.it,email.it,fastwebnet.it,inwind.it,iol.it,libero.it,poste.it,supereva.it,tim.it,tin.it,tiscali.it,
    tiscalinet.it,virgilio.it`,
  jp: `au.com,biglobe.ne.jp,docomo.ne.jp,excite.co.jp,ezweb.ne.jp,goo.jp,i.softbank.jp,infoseek.jp,nifty.com,ocn.ne.jp,
    plala.or.jp,so-net.ne.jp,softbank.ne.jp`,
  kr: 'daum.net,hanmail.net,kakao.com,korea.com,nate.com,naver.com',
  lt: 'inbox.lt,mail.lt,one.lt,zebra.lt',
  lu: 'pt.lu,vo.lu',
  lv: 'apollo.lv,inbox.lv,mail.lv,one.lv',
  mx: 'prodigy.net.mx',
  nl: `casema.nl,chello.nl,home.nl,hetnet.nl,kpnmail.nl,kpnplanet.nl,online.nl,planet.nl,quicknet.nl,tele2.nl,
    upcmail.nl,versatel.nl,xs4all.nl,zeelandnet.nl,ziggo.nl`,
  no: 'broadpark.no,frisurf.no,getmail.no,lyse.net,online.no',
  nz: 'slingshot.co.nz,vodafone.co.nz,xtra.co.nz',
  pl: 'autograf.pl,buziaczek.pl,gazeta.pl,go2.pl,int.pl,interia.eu,interia.pl,o2.pl,onet.eu,onet.pl,op.pl,poczta.fm,poczta.onet.pl,tlen.pl,vp.pl,wp.pl',
  pt: 'clix.pt,iol.pt,mail.telepac.pt,netcabo.pt,sapo.pt',
  ro: 'clicknet.ro,home.ro,rdslink.ro',
  rs: 'eunet.rs,open.telekom.rs,ptt.rs,sbb.rs',
  ru: 'bk.ru,inbox.ru,internet.ru,list.ru,mail.ru,rambler.ru,ya.ru',
  se: 'bahnhof.se,bredband.net,comhem.se,glocalnet.net,passagen.se,spray.se,telia.com,tele2.se',
  si: 'amis.net,email.si,siol.net,t-2.net,volja.net',
  sk: 'azet.sk,centrum.sk,pobox.sk,post.sk,zoznam.sk',
  tr: 'mynet.com,superonline.com,ttmail.com',
  tw: 'hinet.net,pchome.com.tw',
  ua: 'bigmir.net,i.ua,meta.ua,ukr.net',
  uk: `blueyonder.co.uk,btinternet.com,ntlworld.com,o2.co.uk,plus.net,sky.com,talktalk.net,tiscali.co.uk,
    virginmedia.com,virgin.net`,
  us: `att.net,bellsouth.net,centurylink.net,charter.net,comcast.net,cox.net,earthlink.net,frontier.com,juno.com,netzero.net,
    optonline.net,pacbell.net,roadrunner.com,sbcglobal.net,verizon.net,windstream.net`,
  za: 'iafrica.com,mweb.co.za,telkomsa.net,vodamail.co.za,webmail.co.za',
};

const NAMED = new Set(Object.values(BY_COUNTRY).flatMap((domains) => domains.trim().split(/[\s,]+/)));

/** No domain above has more. */
const MOST_PARTS = 4;

const isNamed = (domain: string): boolean =>
  NAMED.has(domain) || OF_A_MARK.test(domain) || OF_LIVE.test(domain);

/** A domain, or one that it is a part of: below "gmail.com" everything is Gmail's. */
export function isForEverybody(domain: string): boolean {
  const parts = domain.split('.').slice(-MOST_PARTS);
  return parts.some((_, at) => isNamed(parts.slice(at).join('.')));
}
