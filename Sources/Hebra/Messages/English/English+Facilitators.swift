extension English {
  /// What leaves for facilitators besides the ficha, and why the rest does not.
  static let facilitators = """
    disclosure.words = it has words of participants, or what the team wrote about them: it leaves at level A only, not at {level} | For facilitators there is the ficha, which quotes only what may be quoted: hebra ficha PROJECT MUNICIPALITY --level B --output ficha.docx.
    disclosure.people = it goes document by document, person by person or by very small groups: it leaves at level A only, not at {level} | By municipality or by side it does leave: hebra matrix PROJECT municipality-by-code --layer final --causes --level B --output matrix.xlsx.
    disclosure.pairs = it counts turns in which codes meet, which may all be of one person: it leaves at level A only, not at {level} | Write it with --level A, and do not share it outside the team.
    disclosure.team = it is about the work of the team, not about municipalities: it leaves at level A only, not at {level} | Write it with --level A, and do not share it outside the team.
    disclosure.follow-up = by itself it leaves at level A only, not at {level}; for facilitators it is in the page of follow-up | Make the page: hebra followup PROJECT MUNICIPALITY --level B --output followup.docx.
    disclosure.attribute = at level {level} figures go by municipality or by side; by document, person, sector, gender, age, office or another column, they leave at level A only | Use --by municipality or --by side.
    disclosure.layer = at level {level} only what the ficha counts leaves, which are causes of the final layer: the difference from another count would point to someone | Add --layer final --causes.
    disclosure.query = at level {level} a search leaves only if it is words, without conditions of who, where, when or with which code | Take the conditions away.
    disclosure.empty = not handed over: nearly everything would be withheld, which does not help and does expose | Make the ficha, which says the rest without figures: hebra ficha PROJECT MUNICIPALITY --level B --output ficha.docx.
    disclosure.difference-other = not handed over: the difference from what was handed over on {date} would point to someone ({count} {count|figure|figures}) | Wait until there are more documents, or use what you handed over.
    word.picture.sign-withheld = withheld: the figure would point to someone

    word.ficha.table.causes-places = Causes by municipality
    word.ficha.table.causes-sides = Causes by municipality and side
    word.ficha.table.hits-places = “{query}” by municipality
    word.ficha.table.hits-sides = “{query}” by municipality and side
    word.ficha.table.documents = documents
    word.ficha.table.people = people
    word.ficha.table.withheld = withheld
    word.ficha.table.code = Code
    word.ficha.table.cause = Cause
    word.ficha.table.place-code = Place code
    word.ficha.table.place = Municipality
    word.ficha.table.level = For whom
    word.ficha.table.definition = What is counted
    word.ficha.table.definition-causes = n/N of the ficha: documents that name the cause, of those that explored the matter; people who say it, of those who spoke in them. A range goes from what both readings marked to what either did. What was said without being asked is not in it.
    word.ficha.table.definition-hits = n/N: documents and people who say it, of those that the ficha of the municipality counts. That somebody says a word does not tell what they think of it.
    word.ficha.table.withheld-means = fewer than three documents name it, or all, or all but one; fewer than three people of a side were asked, one or two say it, or all do; and the total, whenever a side is withheld. It is withheld to protect those who spoke, not because it does not matter.
    word.ficha.table.unasked-means = not asked, or nobody of that side was interviewed. It is no “no”.
    word.ficha.table.order = Order
    word.ficha.table.order-means = by code, not by figure
    word.ficha.table.thresholds = Thresholds
    word.ficha.table.thresholds-are = {people} people, {documents} documents; a municipality with fewer than {compared} documents has no column
    word.ficha.table.codebook = Codebook
    word.ficha.table.all-withheld = Without a column, because nearly all would be withheld
    word.ficha.table.left = Municipalities with very few documents
    word.ficha.table.map = A square for each document of the municipality; n/N: documents that name it, of those that explored the matter. Where readings disagree, what both marked
    word.ficha.table.chart-unit = people who say it, of those whom the ficha counts
    word.ficha.table.of = of {total}
    """
}
