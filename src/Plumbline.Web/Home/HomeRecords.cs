using Plumbline.App.Actions;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Records;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.Home;

/// <summary>What needs attention of one kind of risk or action.</summary>
/// <param name="Id">The name of its place on the page.</param>
/// <param name="Heading">The kind, with how many there are.</param>
/// <param name="Within">The same within a sentence.</param>
/// <param name="Lines">The most pressing ones, a sentence each.</param>
/// <param name="All">All of them.</param>
public sealed record RecordGroup(string Id, string Heading, string Within, IReadOnlyList<RecordSentence> Lines, TextLink All);

/// <summary>A risk or an action that needs attention.</summary>
/// <param name="Name">What it is called, leading to its page.</param>
/// <param name="Words">What is to be said of it: the rest of the sentence.</param>
public sealed record RecordSentence(TextLink Name, string Words);

/// <summary>Risks and actions that need attention now: risks not looked at since a watched measure went off track, risks above tolerance, reviews and actions that are overdue.</summary>
internal static class HomeRecords
{
    private const int MostOfKind = 3, MostLetters = 90;

    /// <summary>What there is to say, the most pressing kind first.</summary>
    /// <param name="current">The page.</param>
    /// <param name="signs">Which risks have a measure off track, as far as it is known.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<IReadOnlyList<RecordGroup>> ReadAsync(CurrentMeasures current, RiskSigns signs, CancellationToken cancellation)
    {
        var visit = current.Visit;
        var day = RecordDays.Of(visit);
        var register = await ReadRiskRegister.RunAsync(visit.Ledger, visit.Definitions, day, cancellation);
        var log = await ReadActions.RunAsync(visit.Ledger, visit.Definitions, cancellation);
        var units = current.UnitAsked is { } unit ? visit.Definitions.Picture.Units.Under(unit, DateOnly.MinValue, DateOnly.MaxValue).Append(unit).ToHashSet() : null;
        var open = register.Open.Where(entry => units is null || (entry.Risk.Unit is { } of && units.Contains(of))).Select(entry => RiskStanding.Of(register, entry)).ToList();
        var asked = current.UnitAsked?.ToString();
        RecordGroup?[] groups =
        [
            Group("deaf", "{0} not looked at since a measure went off track", "{0} not looked at since a measure went off track", [.. open.Where(one => signs.Deaf.ContainsKey(one.Entry.Risk.Code)).OrderByDescending(Score)], one => Of(visit, one, $" was {RiskWords.LookedAt(one.Entry, day => RecordDays.Words(visit, day))}; a measure that is watched for it has gone off track since."), "risk", visit.Links.Risks(("sign", "deaf"), ("unit", asked))),
            Group("above-tolerance", "{0} above tolerance", "{0} above tolerance", [.. open.Where(static one => one.IsAboveTolerance).OrderByDescending(Score)], one => Of(visit, one, $" has the score {RiskWords.Number(Score(one))}; up to {RiskWords.Number(one.Tolerable)} is tolerated."), "risk", visit.Links.Risks(("sign", "above-tolerance"), ("unit", asked))),
            Group("reviews-overdue", "{0} with its review overdue", "{0} with their review overdue", [.. open.Where(static one => one.IsReviewOverdue).OrderBy(static one => one.ReviewDue)], one => Of(visit, one, $" was to be reviewed by {RecordDays.Words(visit, one.ReviewDue)}."), "risk", visit.Links.Risks(("due", "overdue"), ("sort", "due"), ("unit", asked))),
            Group("actions-overdue", "{0} overdue", "{0} overdue", [.. Overdue(log, register, units, day)], one => Of(visit, one), "action", visit.Links.Actions(("state", "overdue"))),
        ];
        return [.. groups.OfType<RecordGroup>()];
    }

    private static RecordGroup? Group<T>(string id, string one, string several, IReadOnlyList<T> all, Func<T, RecordSentence> say, string noun, string address)
    {
        if (all.Count == 0) return null;
        var said = (all.Count == 1 ? one : several).Replace("{0}", Counted.Of(all.Count, noun), StringComparison.Ordinal);
        return new RecordGroup(id, Counted.Sentence(said), said, [.. all.Take(MostOfKind).Select(say)], new TextLink(all.Count > MostOfKind ? $"All {Counted.Of(all.Count, noun)}" : "As a list", address));
    }

    private static int Score(RiskStanding one) => one.Entry.Current?.Score.Value ?? 0;

    private static RecordSentence Of(Visit visit, RiskStanding one, string words) => new(new TextLink(Shortened($"{one.Entry.Risk.Code} {one.Entry.Risk.Title}"), visit.Links.Risk(one.Entry.Risk.Code)), words);

    private static RecordSentence Of(Visit visit, ActionEntry entry) => new(
        new TextLink(Shortened(entry.Action.What), visit.Links.Action(entry.Action.Code)),
        $" was due on {RecordDays.Words(visit, entry.Action.Due!.Value)}{(ActionWords.Redated(entry) is { } redated ? $", {redated}" : "")}; {entry.Action.Owner} answers for it.");

    // Of a unit: what is about its risks and its figures.
    private static IEnumerable<ActionEntry> Overdue(ActionLog log, RiskRegister register, HashSet<UnitCode>? units, DateOnly day) =>
        log.Entries.Where(entry => entry.Action.IsOverdue(day) && (units is null || entry.Action.About.Any(about => UnitOf(about, register) is { } of && units.Contains(of))))
            .OrderBy(static entry => entry.Action.Due).ThenBy(static entry => entry.Action.Code, ActionCode.Order);

    private static UnitCode? UnitOf(Core.References.Reference about, RiskRegister register) =>
        about.Unit ?? (about.Kind == Core.References.ReferenceKind.Risk && RiskCode.Parse(about.Key).TryGet(out var code, out _) ? register.Find(code)?.Risk.Unit : null);

    private static string Shortened(string text) => text.Length > MostLetters ? string.Concat(text.AsSpan(0, MostLetters - (char.IsHighSurrogate(text[MostLetters - 1]) ? 1 : 0)), "…") : text;
}
