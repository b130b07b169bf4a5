using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges what a question is answered. One that each unit of a kind is asked is judged in all of them: it is so where each has answered so, and is not so where one has answered otherwise.</summary>
internal static class JudgeAnswer
{
    private const int MostNamed = 3;

    internal static CriterionJudgement Of(EvidenceBook book, Clause.Asked clause, CriterionPlace place)
    {
        var question = book.Evidence.Picture.Values.Of<Question>().FirstOrDefault(one => one.Code == clause.Question);
        return Kleene.Join([.. Enumerable.Range(0, clause.Spans).Select(back => OfSpan(book, clause, question, JudgeClause.Before(place, back), isEarlier: back > 0))], isAll: true);
    }

    private static CriterionJudgement OfSpan(EvidenceBook book, Clause.Asked clause, Question? question, CriterionPlace place, bool isEarlier)
    {
        var month = Period.Month(place.Last.Last.Year, place.Last.Last.Month);
        var when = month.ToText(book.Words.Language, full: true);
        var words = $"“{question?.Text ?? clause.Question.ToString()}”";
        var later = isEarlier ? $" for {when}" : "";
        if (question?.UnitKind is not { } written || !Names<UnitKind>.Parse(written).TryGet(out var kind, out _)) return OfOne(unit: null);
        var units = AskedAt(book.Evidence.Picture.Units, place, kind);
        if (units is [var one]) return OfOne(one);
        if (units.Count == 0) return JudgeClause.Open(book, JudgeUnits.None(book.Words, kind, place.Unit));

        var answers = units.Select(unit => (Unit: unit, Answer: AnswerOf(book, clause.Question, unit, month))).ToList();
        if (answers.Exists(one => one.Answer is { Word: var word } && word != clause.Answer))
        {
            var others = answers.Where(one => one.Answer is { Word: var word } && word != clause.Answer).GroupBy(static one => one.Answer!.Word)
                .Select(same => $"{Word(same.Key)} in {Counted.List([.. same.Select(one => book.Words.Name(one.Unit))], MostNamed)}");
            return new CriterionJudgement(Holding.DoesNotHold, $"the answer to {words} for {when} is {Counted.List([.. others])}", [], book.Read);
        }

        var silent = answers.FindAll(static one => one.Answer is null);
        if (silent.Count == 0) return new CriterionJudgement(Holding.Holds, $"the answer to {words} for {when} is {Word(clause.Answer)} in {Counted.All(units.Count, EvidenceWords.Kind(kind))}", [], book.Read);
        return JudgeClause.Open(book, JudgeUnits.Missing($"answers to {words}", kind, [.. silent.Select(one => (IReadOnlyList<string>)[$"an answer to {words} in {book.Words.Name(one.Unit)}{later}"])]));

        CriterionJudgement OfOne(UnitCode? unit)
        {
            var place = $"{words}{(unit is null ? "" : book.Words.In(unit))}";
            if (AnswerOf(book, clause.Question, unit, month) is not { } answer) return JudgeClause.Open(book, $"an answer to {place}{later}");
            return new CriterionJudgement(answer.Word == clause.Answer ? Holding.Holds : Holding.DoesNotHold, $"the answer to {place} for {when} is {Word(answer.Word)}", [], book.Read);
        }
    }

    // A unit of the kind answers for itself; above it, all units of the kind below.
    private static IReadOnlyList<UnitCode> AskedAt(UnitTree units, CriterionPlace place, UnitKind kind) =>
        units.Find(place.Unit)?.Kind == kind ? [place.Unit] : JudgeUnits.OfKind(units, place.Unit, kind, place.Last.Last);

    private static Answer? AnswerOf(EvidenceBook book, QuestionCode question, UnitCode? unit, Period month)
    {
        book.Note(new EvidenceFact.Answered(question, unit, month));
        var top = book.Evidence.Picture.Units.Top.Code;
        return book.Evidence.Answers.FirstOrDefault(one => one.Question == question && one.Period.Last == month.Last && (one.Unit == unit || (unit is null && one.Unit == top)));
    }

    private static string Word(AnswerWord word) => word switch
    {
        AnswerWord.Yes => "yes",
        AnswerWord.Partly => "partly",
        AnswerWord.No => "no",
        AnswerWord.NotApplicable => "not applicable",
    };
}
