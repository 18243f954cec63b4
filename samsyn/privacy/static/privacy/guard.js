// What in a text tells who somebody is: a hint while one writes. The server's rule decides (samsyn/privacy/rules).
// samsynGuard(text) -> [{start, end, kind, severity}], in characters of the text, in order, none within another.
(() => {
  "use strict";
  const DASHES = /[‐‑‒–—―−﹣－]/, SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/;
  const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]/;

  // the text as the expressions read it, with where each character stood
  const plain = (text) => {
    const letters = [], starts = [];
    for (let at = 0; at < text.length; at += 1) {
      const one = text[at];
      if (INVISIBLE.test(one)) continue;
      const folded = one > "\u017f" ? one.normalize("NFKC") : one;
      letters.push(DASHES.test(one) ? "-" : SPACES.test(one) ? " " : folded.length === 1 ? folded : one);
      starts.push(at);
    }
    return { text: letters.join(""), starts };
  };

  // every match of a group; no lookbehind, which older phones lack: `lead` is a group for what stands before
  const each = (expression, text, found) => {
    const seeker = new RegExp(expression, "gi");
    let match;
    while ((match = seeker.exec(text)) !== null) {
      if (match[0] === "") { seeker.lastIndex += 1; continue; }
      const start = match.index + (match[1] || "").length;
      found(start, match[2] === undefined ? match.index + match[0].length : start + match[2].length, match);
      seeker.lastIndex = Math.max(match.index + 1, match.index + match[0].length - 1);
    }
  };

  const luhn = (ten) => [...ten].reduce((sum, digit, place) => {
    const twice = Number(digit) * (2 - place % 2);
    return sum + (place === 9 ? Number(digit) : twice > 9 ? twice - 9 : twice);
  }, 0) % 10 === 0;

  const isDay = (ten) => {
    const year = Number(ten.slice(0, 2)), month = Number(ten.slice(2, 4)), day = Number(ten.slice(4, 6)) % 60;
    if (Number(ten.slice(4, 6)) === 60 || month < 1 || month > 12 || day < 1) return false;
    if (month === 2 && day === 29) return year % 4 === 0;
    return day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  };

  const SHAPED = /^(?:(?:(?:18|19|20)\d{6}|\d{6}) ?[-+ ] ?\d{4}|(?:19|20)\d{10})$/;
  const PLAINLY = /^\d(?: {0,2}[-+./]? {0,2}\d)*$/;
  const ODDLY = /^(?:\d\d)?\d\d([-./:_, ]?)\d\d\1\d\d[^A-Za-z\d\n]{0,5}\d{4}$/;
  const DAY_AND_TIME = /^(?:20)?(?:1[89]|2\d)[-./]?[01]\d[-./]?[0-3]\d[ -]{0,3}(?:[01]\d|2[0-3])[.:]?[0-5]\d$/;
  const CALLED = /(?:p(?:erson)?[ .-]?(?:nr|nummer)|pers\.? ?nr|samordn(?:ings?)?[ .-]?(?:nr|nummer)|id-?nummer|ssn)\S*\W*$/i;
  const TIMES = /\d[.:][0-5]\d ?- ?[0-2]?\d[.:][0-5]\d/;

  const judged = (text, start, end) => {
    const written = text.slice(start, end), digits = written.replace(/\D/g, ""), ten = digits.slice(-10);
    if (!PLAINLY.test(written) && !ODDLY.test(written)) return "";
    if ((digits.length === 12 && !/^(?:18|19|20)/.test(digits)) || !isDay(ten) || TIMES.test(written)) return "";
    const called = CALLED.test(text.slice(Math.max(0, start - 50), start));
    if (!called && DAY_AND_TIME.test(written)) return !luhn(ten) ? "" : written.includes(" ") ? "question" : "block";
    if (luhn(ten)) return "block";
    return called || SHAPED.test(written) ? "question" : "";
  };

  const identityNumbers = (text, add) => {
    each("(^|[^\\d])((?:(?:18|19|20)?\\d{6})[-+ ]?[TRSUWXJKLMN]\\d{3})(?![\\wåäö])", text, (start, end, match) => {
      const ten = match[2].replace(/[-+ ]/g, "").replace(/[A-Z]/, "1").slice(-10);
      if (/[A-Z]/.test(match[2]) && isDay(ten)) add(start, end, "identity_number", luhn(ten) ? "block" : "question");
    });
    each("(^|[^\\d])((?:19|20)?\\d{6}[ ,;.]{1,3}(?:de |och )?(?:fyra )?(?:sista|slut[a-z]*)(?: är| fyra| siffrorna)*[ :]{1,2}\\d{4})(?!\\d)", text, (start, end, match) => {
      const ten = match[2].replace(/\D/g, "").slice(-10);
      if (isDay(ten)) add(start, end, "identity_number", luhn(ten) ? "block" : "question");
    });
    const OTHERWISE = /(?:dnr|ärende|kvitto|faktura|order|ref|larm|rapport)\S*[ .:-]{0,2}$/i;
    const runs = /\d(?: {0,2}[-+./_,:;\\*|]{0,2} {0,2}\d){9,}/g;
    let run;
    while ((run = runs.exec(text)) !== null) {
      const digits = [];
      [...run[0]].forEach((one, place) => { if (one >= "0" && one <= "9") digits.push(run.index + place); });
      for (let first = 0; first + 9 < digits.length; first += 1) {
        if (first && digits[first - 1] + 1 === digits[first]) continue;
        const length = [12, 10].find((many) => {
          const last = first + many - 1;
          if (last >= digits.length || digits[last] + 1 === digits[last + 1]) return false;
          const severity = judged(text, digits[first], digits[last] + 1);
          if (severity && !(severity === "question" && OTHERWISE.test(text.slice(0, digits[first])))) add(digits[first], digits[last] + 1, "identity_number", severity);
          return severity;
        });
        if (length) first += length - 1;
      }
    }
  };

  const CLOCKS = /^\d\d[.:]?\d\d ?- ?\d\d[.:]?\d\d$/;
  const phones = (text, add) => {
    const zeroed = text.replace(/o(?=[ -]?[\do])/gi, (one, at) => (/[a-zåäö]/i.test(text[at - 1] || "") ? one : "0"));
    const SEP = "[ ]{0,2}[-./()]{0,2}[ ]{0,2}";
    const number = (start, end, match) => {
      const written = match[2], digits = written.replace(/\(0\)/, "").replace(/\D/g, "");
      const abroad = /^(?:\+|00)/.test(written), mobile = /^\(?0 ?7/.test(written);
      if (CLOCKS.test(written) || /^0?\d[-/.]\d\d?[-/.](?:19|20)\d\d/.test(written)) return;
      if (abroad ? digits.length >= 9 : mobile ? digits.length === 10 : digits.length >= 8) add(start, end, "phone", "block");
    };
    each(`(^|[^\\d])((?:\\+ ?|00 ?)[1-9](?:${SEP}\\d){7,13})(?!\\d)`, zeroed, number);
    each(`(^|[^\\d.,:/-]|[^\\d][.,:/-])(\\(?0 ?7(?:${SEP}\\d){8})(?!\\d)`, zeroed, number);
    each(`(^|[^\\d.,:/-]|[^\\d][.,:/-])(\\(?0[1-9]\\d{0,2}\\)?[ ]?[-/. ]?[ ]?\\d(?:[ .-]?\\d){4,7})(?!\\d)`, zeroed, number);
    each("(^|[^\\d.,:/-])(46[ -]?7[02369](?:[ -]?\\d){7})(?!\\d)", zeroed, number);
    each("((?:ring|sms|tel|tfn|mobil|nås|swish)\\S* (?:på )?)(7[02369][ -]?\\d(?:[ -]?\\d){6})(?!\\d)", zeroed, (s, e) => add(s, e, "phone", "block"));
  };

  const ONES = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"];
  const TEENS = ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"];
  const TENS = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];
  const worth = (word) => {
    const ten = TENS.findIndex((one) => word.startsWith(one));
    if (ten >= 0) return (ten + 2) * 10 + Math.max(0, ONES.indexOf(word.slice(TENS[ten].length)));
    return /^\d/.test(word) ? word : TEENS.includes(word) ? 10 + TEENS.indexOf(word) : ONES.indexOf(word);
  };
  const spoken = (text, add) => {
    const ONE = `(?:(?:${TENS.join("|")})(?:${ONES.slice(1).join("|")})?|${TEENS.join("|")}|${ONES.join("|")}|\\d+)`;
    each(`(^|[^\\wåäö])(${ONE}(?:[ ,-]{1,2}${ONE}){3,11})(?![\\wåäö])`, text, (start, end, match) => {
      const digits = match[2].toLowerCase().split(/[ ,-]+/).map(worth).join(""), ten = digits.slice(-10);
      if (/^\d[\d ,-]*$/.test(match[2])) return;
      if (/^(?:\d{10}|(?:19|20)\d{10})$/.test(digits) && isDay(ten) && luhn(ten)) add(start, end, "identity_number", "block");
      else if (/^0\d{7,9}$/.test(digits)) add(start, end, "phone", "block");
    });
  };

  const MEDIUM = "(?:snapp?(?:chatt?)?|insta(?:gram)?|ig|tt|sc|dc|tik[ -]?tok|facebook|fb|discord|telegram|kik|signal|whats ?app|wickr|twitter|"
    + "youtube|twitch|steam|roblox|threema|threads|messenger|psn|xbox)";
  const LIKE = "[^\\W\\d_][\\w.]{0,20}[\\d_.][\\w.]{0,20}\\w";
  const addresses = (text, add) => {
    const AT = "(?:@| {1,2}@ {1,2}| {0,2}(?:[([{<] ?(?:at|a|@|snabel[ -]?a) ?[)\\]}>]|snabel[ -]?a) {0,2}|@ )", DOT = "(?:[.,]|[([] ?(?:dot|punkt) ?[)\\]]|punkt |dot )";
    const FILE = /^[\w.]*\.(?:jpe?g|png|gif|mp4|mov|pdf|docx?|xlsx?|csv|txt|zip)\b/i;
    const handle = (start, end) => { if (!FILE.test(text.slice(start))) add(start, end, "handle", "block"); };
    each(`(^|[^\\w.+-])([\\w.+åäö-]{1,64}(?: (?:punkt|dot) \\w{1,63})?${AT}[\\w-]{1,63}(?: {0,2}${DOT} {0,2}[\\w-]{1,63}){1,4})`, text, (s, e) => add(s, e, "mail", "block"));
    each("(^|[^\\w.+-])([\\w.+-]{1,64} at [\\w-]{1,63}(?: (?:dot|punkt) |\\.)[a-z]{2,4})(?![\\wåäö])", text, (s, e) => add(s, e, "mail", "block"));
    each("(^|[^\\w.+-])([\\w.+-]{3,64}@[\\w-]{2,63})", text, (s, e) => add(s, e, "mail", "block"));
    each("(^|[^\\w.@])(@ ?[\\w.]{0,28}[a-zåäö_][\\w.]{0,28}\\w)", text, handle);
    each("()((?:https?://)?(?:www\\.)?(?:(?:instagram|tiktok|facebook|fb|snapchat|twitter|x|youtube)\\.com|twitch\\.tv|t\\.me)/[@\\w./-]*\\w)", text, handle);
    each("(^|[^\\w#])([^\\W\\d_][\\w.]{1,31}#\\d{4})(?!\\d)", text, handle);
    each(`((?:^|[^\\wåäö])${MEDIUM}(?:en|et|s)?(?:-?(?:kontot|namn|profilen))?(?: ?(?:[:=]|-(?= )) ?| (?:(?:heter|är|han|hon|kontot|som|med) )*)["”(]?)(${LIKE})`, text, handle);
    each("(^|[^\\wåäö./@#&=-])([a-zåäö]{2}[\\wåäö]*_[\\w.]*[a-zåäö\\d])(?![\\w(/=.-])", text, (start, end, match) => {
      if (!/^(?:img|dsc|bild|film|video|rapport|kamera|kvitto|faktura|dörr|bil|tåg|buss|test|rum|sal|mapp|fil)/i.test(match[2])) handle(start, end);
    });
    each("((?:snap(?:chat)?|insta(?:gram)?)(?:: ?| är ))([a-z]{6,20})(?=$|[.,;)])", text, handle);
    each(`((?:^|[^\\wåäö])heter )([^\\W\\d_][\\w.]{2,28}) på ${MEDIUM}`, text, handle);
    each(`((?:^|[^\\wåäö])(?:heter|kallar sig|nick|alias|gamertag:?|användare|användaren|användarnamn|kontot|profilen) (?:heter |är )?["”]?)(${LIKE})`, text, handle);
    each(`(^|[^\\w.])([^\\W\\d_][\\w.]{0,20}[\\d_][\\w.]{0,20}\\w) på ${MEDIUM}`, text, handle);
  };

  const LABEL = /(?:rum|sal|modell|bokning|ärende|art|objekt|order|hus|port|linje|zon)\.? $/i;
  const UNIT = /^ (?:personer|liter|kr|st|m|km|kg|gram|min|timmar|platser|barn|elever)(?![\wåäö])/;
  const NO_PLATE = /^(?:sal|plan|usb|sos|osl|lvu|lvm|lss|pbl|hsb|ica|max|lgh|dnr|sha|hus|rum|och|det|med|kan|man|bro|kl)/i;
  const plates = (text, add) => {
    const spokenOf = /(?:reg|skylt|plåt|bil|moped|mc|cross|saab|tesla|epa|fordon|volvo|bmw|audi|golf|taxi|släp)\S*(?:\W+\S+){0,4}\W*$/i;
    each("(^|[^A-Z\\dÅÄÖ/_-])([A-HJ-PR-UW-Z]{3}[ .-]?\\d\\d[A-HJ-PR-UW-Z\\d])(?![\\wåäö/]|-\\d|[.,:]\\d)", text, (start, end, match) => {
      if (LABEL.test(text.slice(0, start)) || UNIT.test(text.slice(end))) return;
      const written = match[2], before = spokenOf.test(text.slice(Math.max(0, start - 60), start));
      const large = written.slice(0, 3) === written.slice(0, 3).toUpperCase();
      if (before || (!NO_PLATE.test(written) && (large || !/[ .-]/.test(written)))) add(start, end, "plate", "block");
    });
  };

  const namedPlates = (text, add) => {
    const plate = (start, end, match) => { if (match[2] === match[2].toUpperCase()) add(start, end, "plate", "block"); };
    const FOREIGN = "(\\d{3} [A-Z]{3}|[A-Z]{1,3} ?-[A-Z]{1,2} ?\\d{2,4}|[A-Z]{1,3}[ -]?(?:\\d[ ]?){2,6}(?:[ -]?[A-Z]{1,3})?|[A-Z]{1,3}[ -][A-Z]{1,2} ?\\d{2,4}|[A-Z]{2}-\\d{3}-[A-Z]{2})(?![\\wåäö])";
    each(`((?:^|[^\\wåäö])(?:reg(?:nr|nummer|istrering|istreringsnummer)?|skylt(?:en)?|(?:dansk|norsk|finsk|polsk|tysk|litauisk|lettisk|estnisk)[a-z]*|[a-z]{2}-skyltad)[.:]? (?:[a-zåäö]*(?:bil|buss|långtradare) |reg )?)${FOREIGN}`, text, plate);
    each("((?:^|[^\\wåäö])(?:skylt(?:en)?|reg|nummerplåt|plåt) [\"”]?)([A-ZÅÄÖ]{4,7}(?: ?\\d{1,2})?)(?![\\wåäö])", text, plate);
    each("((?:^|[^\\wåäö])(?:reg|regnr|registreringsnummer|skylt)[.:]? )([a-z](?: [a-z]){2}(?: \\d){2} [a-z\\d])(?![\\wåäö])", text, (s, e) => add(s, e, "plate", "block"));
    each("(^|[^\\wåäö])([a-z]{3} ?\\d\\d[a-z\\d])(?= (?:\\S+ ){0,2}på (?:bilen|skylt|plåt))", text, (s, e) => add(s, e, "plate", "block"));
  };

  const questions = (text, add) => {
    each("((?:^|[^\\wåäö])(?:heter|hette|kallas|alias) (?:för )?[\"”]?)([A-ZÅÄÖ][a-zåäöéü-]+)", text, (start, end, match) => {
      if (/^[A-ZÅÄÖ]/.test(match[2])) add(start, end, "name", "question");
    });
    each("(^|[^\\wåäö])([A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][a-zåäöé]+(?:sson|ström|qvist|berg|gren|ović))(?![\\wåäö])", text, (start, end, match) => {
      if (/^[A-ZÅÄÖ]\S+ [A-ZÅÄÖ]/.test(match[2])) add(start, end, "name", "question");
    });
    each("(^|[^\\wåäö])((?:lgh|lägenhet|lght)[ .:]{0,2}(?:nr|nummer)?[ .:]{0,2}\\d{1,4})(?!\\d)", text, (s, e) => add(s, e, "home", "question"));
    each("(^|[^\\wåäö])(\\d{1,2} ?tr(?:appor)?)(?![\\wåäö])", text, (s, e) => add(s, e, "home", "question"));
  };

  const RANK = ["identity_number", "phone", "mail", "handle", "plate", "name", "home"];
  window.samsynGuard = (given) => {
    const read = plain(given), found = [];
    const add = (start, end, kind, severity) => found.push({ start, end, kind, severity });
    [identityNumbers, phones, spoken, addresses, plates, namedPlates, questions].forEach((look) => look(read.text, add));
    // what can be both is a phone's, unless its dash stands where a phone has none
    const isPhones = (one) => (one.startsWith("07") && !/^\d{6}[-+]\d{4}$/.test(one)) || /^(?:0\d\d|08)[-/ .]{1,3}\d{2,3}(?:[ .-]\d{2,3}){1,3}$/.test(one);
    const rank = (span) => (span.severity === "block" ? 0 : 10) + RANK.indexOf(span.kind)
      + (span.kind === "identity_number" && isPhones(read.text.slice(span.start, span.end)) ? 1.5 : 0);
    found.sort((a, b) => rank(a) - rank(b) || (b.end - b.start) - (a.end - a.start));
    const kept = [];
    found.forEach((span) => { if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span); });
    return kept.sort((a, b) => a.start - b.start)
      .map((span) => Object.assign(span, { start: read.starts[span.start], end: read.starts[span.end - 1] + 1 }));
  };
})();
