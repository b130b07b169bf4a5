using Plumbline.App.Risks.Reading;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>Where a risk stands, in words.</summary>
internal sealed class RiskSheetWords(Visit visit, RiskRegister register, RiskStanding standing, RegisterBefore? before, RiskSigns signs)
{
    private readonly RiskEntry _entry = standing.Entry;
    private readonly Risk _risk = standing.Entry.Risk;

    internal string Lead()
    {
        var kind = $"{RiskWords.Sentence(_risk.Kind)} risk";
        if (_risk.Closing is { } closing && !standing.IsOpen) return $"{kind}, closed on {Day(closing.Day)}: {closing.Reason.TrimEnd('.')}.";
        if (_entry.Current is not { } current) return $"{kind}, not graded yet. {_risk.Owner} answers for it.";
        var parts = RiskWords.Parts(current.Score, register.Scheme.On(current.Date));
        var moved = RiskWords.Movement(before?.Register, register, _entry) is { } movement && before is not null ? $", {(movement.Word == RiskWords.Same ? "unchanged" : movement.Word)} since {RiskWords.Edition(visit, before.Since)}" : "";
        return $"{kind}, graded {RiskWords.Score(current.Score)}, {register.Scheme.BandOf(current).Name}{(parts is null ? "" : $" ({parts})")}, on {Day(current.Date)}{moved}. {_risk.Owner} answers for it.";
    }

    internal IEnumerable<string> Alerts()
    {
        if (standing.IsReviewOverdue) yield return $"Its review was due on {Day(standing.ReviewDue)}, {Counted.Of(register.Day.DayNumber - standing.ReviewDue.DayNumber, "day")} ago.";
        if (standing.IsAboveTolerance) yield return $"Its score is above what is tolerated. {RiskWords.Tolerated(standing)}";
        if (standing.IsOpen && signs.Deaf.TryGetValue(_risk.Code, out var words)) yield return words;
        if (standing.IsOpen && standing.Forum is { } forum && !string.Equals(forum, _risk.Committee, StringComparison.OrdinalIgnoreCase)) yield return $"At this score it comes before the {forum}.";
    }

    internal IEnumerable<RiskFact> Facts()
    {
        yield return Of("Initial", _entry.Initial);
        yield return Of("Now", _entry.Current);
        yield return Of("Target", _entry.Target);
        yield return standing.IsOpen
            ? new RiskFact("Review due", Day(standing.ReviewDue), null, $"{(standing.IsReviewOverdue ? "overdue; " : "")}{(_entry.NextNamed is null ? "by its level" : "as the last review says")}; {RiskWords.LookedAt(_entry, Day)}", standing.IsReviewOverdue)
            : new RiskFact("Last looked at", _entry.LookedBy is null ? null : Day(_entry.LastReview), null, RiskWords.LookedAt(_entry, Day));
    }

    internal GradingLine GradingOf(Grading grading) => new(
        Day(grading.Date),
        RiskWords.Sentence(grading.Stage),
        RiskWords.Score(grading.Score),
        RiskWords.Level(register.Scheme, grading),
        grading.By,
        string.Join(". ", new[] { grading.Reason?.TrimEnd('.'), grading.Due is { } due ? $"To be reached by {Day(due)}" : null }.OfType<string>()) is { Length: > 0 } words ? words : null);

    internal IEnumerable<AboutLine> About()
    {
        yield return new AboutLine("Owner", _risk.Owner, visit.Links.Risks(("owner", _risk.Owner)));
        if (_risk.Handler is { } handler) yield return new AboutLine("Handler", handler);
        if (_risk.Unit is { } unit) yield return new AboutLine("Unit", visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString(), visit.Links.Risks(("unit", unit.ToString())));
        if (_risk.Committee is { } committee) yield return new AboutLine("Committee", committee);
        if (_risk.Category is { } category) yield return new AboutLine("Category", Counted.Sentence(RiskWords.Category(category)), visit.Links.Risks(("category", category)));
        if (_risk.Source is { } source) yield return new AboutLine("Source", source);
        if (_risk.Response is { } response) yield return new AboutLine("Response", RiskWords.Sentence(response));
        if (_risk.Strength is { } strength) yield return new AboutLine("Strength of its controls", RiskWords.Sentence(strength));
        yield return new AboutLine("Recorded", Day(_risk.Recorded));
        if (_risk.AnticipatedCompletion is { } done) yield return new AboutLine("Completion due", Day(done));
        yield return new AboutLine("Tolerated up to", $"{RiskWords.Number(standing.Tolerable)}{(standing.Appetite is null ? ", by default" : "")}");
    }

    private RiskFact Of(string term, Grading? grading)
    {
        if (grading is null) return new RiskFact(term, null, null, "not stated");
        var isLate = standing.IsOpen && grading is { Due: { } due } && due < register.Day && _entry.Current?.Score.Value > grading.Score.Value;
        var when = grading.Due is { } by ? $"by {Day(by)}{(isLate ? ", passed" : "")}" : Day(grading.Date);
        return new RiskFact(term, RiskWords.Score(grading.Score), RiskWords.Level(register.Scheme, grading), grading.Score.HasParts ? when : $"{when}; likelihood and consequence are not known", isLate);
    }

    private string Day(DateOnly day) => RecordDays.Words(visit, day);
}
