using System.Globalization;
using Plumbline.Core.Collections;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges what records say: the score of a risk, the events of a line list.</summary>
internal static class JudgeRecord
{
    /// <summary>The current score of a risk, in force at the end of the span.</summary>
    internal static CriterionJudgement OfRisk(EvidenceBook book, Subject.RiskScore subject, Comparison comparison, CriterionPlace place)
    {
        book.Note(new EvidenceFact.RiskGrading(subject.Code));
        if (book.Evidence.Register?.Find(subject.Code) is not { } entry) return JudgeClause.Open(book, $"risk {subject.Code} in the register");

        // The register is that of one day. For a span that ends before it, the grading before the current one may have been in force.
        var grading = new[] { entry.Current, entry.CurrentBefore }.FirstOrDefault(one => one?.Date <= place.Last.Last) ?? (book.Evidence.Register.Day <= place.Last.Last ? entry.Current : null);
        if (grading is null) return JudgeClause.Open(book, $"a current grading of risk {subject.Code} for {book.Words.When(new JudgedPeriods(place.Last, 1))}");
        return Judged(book, comparison, grading.Score.Value, $"risk {subject.Code}, {entry.Risk.Title}: a score of {grading.Score.Value.ToString(CultureInfo.InvariantCulture)} since {Day(book, grading.Date)}");
    }

    /// <summary>By how many days the latest of the events due in the span was late: working days past the last day for an answer, or days where the time allowed is in months. An event that is still open is late up to the end of the span.</summary>
    internal static CriterionJudgement OfDaysLate(EvidenceBook book, Subject.DaysLate subject, Comparison comparison, CriterionPlace place)
    {
        book.Note(new EvidenceFact.Events(subject.Collection));
        if (book.Evidence.Lists.FirstOrDefault(list => list.Definition.Code == subject.Collection) is not { Definition: var definition } list) return JudgeClause.Open(book, $"the line list {subject.Collection}");
        if (place.First < definition.From.First) return JudgeClause.Open(book, $"a line list of {definition.Name} that is complete from {Day(book, place.First)}");
        var rules = definition.Counts.Where(static rule => rule.Clock is not null).ToList();
        if (rules.Count == 0) return JudgeClause.Open(book, $"a time allowed for answers in {definition.Name}");
        var units = place.Unit == book.Evidence.Picture.Units.Top.Code ? null : book.Evidence.Picture.Units.Under(place.Unit, place.Last.Last, place.Last.Last).Append(place.Unit).ToHashSet();
        var late = list.Events.Where(one => units?.Contains(one.Unit) != false).Select(one => (Event: one, Days: DaysLate(definition, rules, one, place))).Where(static one => one.Days is not null).ToList();
        if (late.Count == 0) return Judged(book, comparison, 0, $"{definition.Name}: nothing was due");
        var most = late.MaxBy(static one => one.Days);
        var days = Math.Max(0, most.Days!.Value);
        return Judged(book, comparison, days, days == 0
            ? $"{definition.Name}: nothing that was due was late"
            : string.Create(CultureInfo.InvariantCulture, $"{definition.Name}: {most.Event.Reference} was {days} {(days == 1 ? "day" : "days")} late"));
    }

    // Null where the event was not due in the span; negative where its answer came early.
    private static int? DaysLate(CollectionDefinition definition, List<CountRule> rules, ListedEvent one, CriterionPlace place)
    {
        if (!WorkingDayCount.Knows(one.Received) || rules.Find(rule => rule.Where.All(condition => definition.PlaceOf(condition.Column) is >= 0 and var column && one.Values[column] == condition.Value)) is not { Clock: { } clock }) return null;
        if (clock.Due(one.Received) is not { } due || due < place.First || due > place.Last.Last) return null;
        var end = one.Closed ?? place.Last.Last;
        return clock.IsMonths || !WorkingDayCount.Knows(end) ? end.DayNumber - due.DayNumber : WorkingDayCount.Of(clock.Calendar).Between(due, end);
    }

    private static CriterionJudgement Judged(EvidenceBook book, Comparison comparison, decimal amount, string said) =>
        new(JudgeNumber.Holds(comparison, amount) ? Holding.Holds : Holding.DoesNotHold, said, [], book.Read);

    private static string Day(EvidenceBook book, DateOnly day) => day.ToString("d MMMM yyyy", book.Words.Language);
}
