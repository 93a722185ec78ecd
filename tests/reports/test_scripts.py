"""Names and notes in the languages that people here write: every character has a glyph, every word comes out again."""

import unicodedata

import pytest

from desktop.domain.printable import PrintableSection
from desktop.reports.coverage import missing_glyphs
from desktop.reports.dialogue import dialogue_pdf
from tests.reports.papers import dialogue, flowing, noted, options, poppler, text_read, texts

SENTENCES = {
    "polska": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Zażółć gęślą jaźń.",
    "tjeckiska": "Všichni lidé rodí se svobodní a sobě rovní. Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "turkiska": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. IĞDIR’da İĞNE, Ağrı’da şişe.",
    "vietnamesiska": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Nguyễn Thị Ánh Tuyết",
    "ukrainska": "Всі люди народжуються вільними і рівними у своїй гідності та правах. Ґанок, їжак, єдність, п’ять.",
    "grekiska": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. ΐ ΰ Ώ",
    "isländska": "Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum. Þórður Ægir Örlygsson",
    "yoruba": "Gbogbo ènìyàn ni a bí ní òmìnira; iyì àti ẹ̀tọ́ kọ̀ọ̀kan sì dọ́gba. Ọlájùmọ̀kẹ́ Ṣóyínká",
    "arabiska": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. محمّد علاء الدين، ١٢٣",
    "persiska": "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. گچ‌پژ ۱۲۳",
    "hebreiska": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. צ׳רצ׳יל ז״ל",
    "kinesiska": "人人生而自由,在尊严和权利上一律平等。王小明和李娜周一见面。",
    "traditionell kinesiska": "人人生而自由,在尊嚴和權利上一律平等。陳怡君與張偉週一見面。",
    "koreanska": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 김민준, 쌍둥이",
    "japanska": "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。カタカナと佐藤さくら",
    "hindi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। प्रिया शर्मा, कृष्णमूर्ति",
}


def paper(language):
    sentence = SENTENCES[language]
    name = sentence.split(". ")[-1].split("。")[0]
    return dialogue_pdf(
        dialogue(other=name, sections=(PrintableSection(sentence, (sentence,), sentence),)),
        texts(),
        options(),
    )


def words(language):
    return [word for word in SENTENCES[language].replace("\u200c", " ").split() if word]


@pytest.mark.parametrize("language", SENTENCES)
def test_every_character_has_a_glyph(language):
    assert missing_glyphs(SENTENCES[language]) == 0


@pytest.mark.parametrize("language", SENTENCES)
def test_every_word_comes_out_as_it_was_written(language):
    read = flowing(text_read(paper(language)).replace("\u200c", ""))
    for word in words(language):
        assert read.count(flowing(word)) >= 3, word


@pytest.mark.rig
@pytest.mark.parametrize("language", SENTENCES)
def test_poppler_finds_every_word_as_it_was_written(language):
    """Signs at the end of a word from right to left aside, which poppler puts on its other side."""
    read = flowing(poppler("pdftotext", paper(language)).replace("\u200c", ""))
    for word in words(language):
        assert flowing(word.strip(".,،")) in read, word


@pytest.mark.parametrize("word", ["محمّد", "कृष्णमूर्ति", "ọ̀kọ̀ọ̀kan", "Ẹ́ẹ̀", "ڢاب", "अौ", "g̈ q̃"])
def test_words_whose_marks_are_put_in_place_by_hand_come_out_whole(word):
    pdf = dialogue_pdf(noted(f"{word} efter"), texts(), options())
    assert flowing(word) in flowing(text_read(pdf))


@pytest.mark.rig
@pytest.mark.parametrize("word", ["محمّد", "कृष्णमूर्ति", "ọ̀kọ̀ọ̀kan", "שָׁלוֹם", "Ẹ́ẹ̀", "ڢاب", "अौ"])
def test_poppler_reads_them_whole_too(word):
    pdf = dialogue_pdf(noted(f"{word} efter"), texts(), options())
    assert word in unicodedata.normalize("NFC", poppler("pdftotext", pdf))
