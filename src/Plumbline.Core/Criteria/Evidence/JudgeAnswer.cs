using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges what a question is answered.</summary>
internal static class JudgeAnswer
{
    internal static CriterionJudgement Of(EvidenceBook book, Clause.Asked clause, CriterionPlace place)
    {
        var question = book.Evidence.Picture.Values.Of<Question>().FirstOrDefault(one => one.Code == clause.Question);
        return Kleene.Join([.. Enumerable.Range(0, clause.Spans).Select(back => OfSpan(book, clause, question, JudgeClause.Before(place, back), isEarlier: back > 0))], isAll: true);
    }

    private static CriterionJudgement OfSpan(EvidenceBook book, Clause.Asked clause, Question? question, CriterionPlace place, bool isEarlier)
    {
        var top = book.Evidence.Picture.Units.Top.Code;
        var unit = question?.UnitKind is null || place.Unit == top ? null : place.Unit;
        var month = Period.Month(place.Last.Last.Year, place.Last.Last.Month);
        book.Note(new EvidenceFact.Answered(clause.Question, unit, month));
        var answer = book.Evidence.Answers.FirstOrDefault(one => one.Question == clause.Question && one.Period.Last == place.Last.Last && (one.Unit == unit || (unit is null && one.Unit == top)));
        var words = $"“{question?.Text ?? clause.Question.ToString()}”{(unit is null ? "" : book.Words.In(unit))}";
        var when = month.ToText(book.Words.Language, full: true);
        if (answer is null) return JudgeClause.Open(book, $"an answer to {words}{(isEarlier ? $" for {when}" : "")}");
        var said = $"the answer to {words} for {when} is {Word(answer.Word)}";
        return new CriterionJudgement(answer.Word == clause.Answer ? Holding.Holds : Holding.DoesNotHold, said, [], book.Read);
    }

    private static string Word(AnswerWord word) => word switch
    {
        AnswerWord.Yes => "yes",
        AnswerWord.Partly => "partly",
        AnswerWord.No => "no",
        AnswerWord.NotApplicable => "not applicable",
    };
}
