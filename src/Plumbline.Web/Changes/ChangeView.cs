using Plumbline.App.Checking;
using Plumbline.App.Correcting;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>One change: who made it, when and why, and what it wrote with what was before.</summary>
internal static class ChangeView
{
    // The facts of a change are read together: 300 bytes each.
    private const int MostFacts = 200_000;

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var organisation = visit.Links.Organisation;
        var number = ChangeNumber.TryParse(visit.Route("number"), provider: null, out var read) && read.CompareTo(visit.Position) <= 0
            ? read
            : throw Refused.NotFound($"There is no change {visit.Route("number")} here; the latest is change {visit.Position}.");
        var change = (await visit.Ledger.ChangeAsync(organisation, number, cancellation))!;
        var isListed = change.Facts <= MostFacts;
        var (kind, page) = (visit.Text("kind"), visit.Page());
        var part = isListed
            ? await ReadChangePart.RunAsync(visit.Ledger, organisation, number, kind, (page - 1) * Paging.Rows, Paging.Rows, cancellation)
            : new ChangePart(change, [], [], 0);
        if (kind is not null && part.Kinds.All(one => one.Kind != kind)) throw Refused.BadRequest($"kind: {Problem.With(kind, $"one of {string.Join(", ", part.Kinds.Select(static one => one.Kind))}")}", "kind");
        return new View
        {
            Title = $"Change {change.Number}",
            Menu = MenuEntry.Changes,
            Crumbs = [new Crumb("Changes", visit.Links.To(["changes"])), new Crumb($"Change {change.Number}")],
            Body = PageBody.Of<ChangePage>(new ChangeModel
            {
                Number = Counted.Digits(change.Number.Value),
                Reason = ChangeWords.Reason(change),
                Details = [.. DetailsOf(visit, part)],
                UndoAddress = visit.May(Operation.Withdraw) && number > ChangeNumber.First ? visit.Links.Undo(number) : null,
                ThenAddress = visit.Links.At(number).Home(),
                Filters = part.Kinds.Count > 1 ? FilterOf(visit, number, part, kind) : null,
                ClearAddress = kind is null ? null : visit.Links.Change(number),
                Groups = [.. part.Facts.GroupBy(static fact => fact.Said.Kind, StringComparer.Ordinal).Select(group => GroupOf(visit, group))],
                Pages = Paging.Of(page, part.Matching, other => visit.Links.To(["changes", number.ToString()], ("kind", kind), ("page", Links.Of(other)))),
                TooMany = isListed ? null : $"This change is too large to list here. The command lists it: plumbline changes --facts {number}.",
            }),
            Table = isListed ? ViewTable.Of(ChangeFactsTable.Table, AllAsync(visit, number, kind)) : null,
        };
    }

    private static async IAsyncEnumerable<FactChange> AllAsync(Visit visit, ChangeNumber number, string? kind)
    {
        foreach (var fact in await ReadChange.RunAsync(visit.Ledger, visit.Links.Organisation, number))
        {
            if (kind is null || fact.Kind == kind) yield return fact;
        }
    }

    private static IEnumerable<(string, string)> DetailsOf(Visit visit, ChangePart part)
    {
        var change = part.Change;
        yield return ("When", ChangeWords.When(visit, change));
        yield return ("By", change.Author.ToString());
        if (ChangeWords.SourceOf(change) is { } source) yield return ("From", source);
        yield return ("Wrote", ChangeWords.What(part));
        yield return ("Hash", change.Hash.ToString());
    }

    private static Filtering FilterOf(Visit visit, ChangeNumber number, ChangePart part, string? kind) => new(
        visit.Links.AtPresent().Change(number),
        [new FilterField("kind", "Show", kind) { Choices = [new Choice("", $"Everything ({Counted.Digits(part.Kinds.Sum(static one => one.Count))})"), .. part.Kinds.Select(static one => new Choice(one.Kind, $"{KindWords.Of(one.Kind)} ({Counted.Digits(one.Count)})"))] }])
    {
        AsAt = visit.Links.Position,
    };

    private static FactGroup GroupOf(Visit visit, IGrouping<string, ReadFact> group)
    {
        var areFigures = group.Key == ReadChange.FigureKind;
        return new FactGroup(KindWords.Of(group.Key), areFigures, [.. group.Select(fact => LineOf(visit, fact))]);
    }

    /// <summary>A fact with its names.</summary>
    internal static FactLine LineOf(Visit visit, ReadFact fact) => fact.Figure is { } figure ? LineOf(visit, fact.Said, figure) : LineOf(visit, fact.Said);

    private static FactLine LineOf(Visit visit, FactChange said, ObservationFact figure)
    {
        var picture = visit.Definitions.Picture;
        var indicator = IndicatorCode.Parse(figure.Indicator).TryGet(out var code, out _) ? picture.Find(code) : null;
        var unit = Core.Units.UnitCode.Parse(figure.Unit).TryGet(out var unitCode, out _) ? picture.Units.Find(unitCode) : null;
        var period = Core.Periods.Period.Parse(figure.Period, visit.Calendar).TryGet(out var parsed, out _) ? parsed : null;
        string?[] details = [unit?.Code == picture.Units.Top.Code ? null : unit?.Name ?? figure.Unit, period is null ? figure.Period : PeriodChoice.WordsOf(visit, period), figure.Aspect.Length == 0 ? null : figure.Aspect];
        return new FactLine(
            indicator?.NameInList ?? figure.Indicator,
            indicator is null || unit is null || period is null ? null : visit.Links.Figure(indicator.Code, unit.Code, period, figure.Aspect.Length == 0 ? null : figure.Aspect),
            string.Join(", ", details.OfType<string>()),
            KindWords.Did(said))
        {
            Was = said.Was,
            Is = said.Is,
            SourceNote = said.SourceNote,
        };
    }

    // The key of what is defined for a measure begins with the measure's code. That of an accepted finding has the check before it, and a fingerprint at its end.
    private static FactLine LineOf(Visit visit, FactChange said)
    {
        if (said.Kind == MappingWords.Kind) return MappingWords.LineOf(visit, said);
        if ((RecordWords.LineOf(visit, said) ?? ReturnChanges.LineOf(visit, said)) is { } line) return line;
        var parts = said.Key.Split('|', StringSplitOptions.RemoveEmptyEntries);
        var fields = FieldChange.Between(said.Was, said.Is);
        var (isAcceptance, check) = (said.Kind == "acceptance" && parts.Length > 2, parts[0]);
        if (isAcceptance) parts = parts[1..^1];
        if (!(isAcceptance || KindWords.AreOfMeasures(said.Kind)) || !IndicatorCode.Parse(parts[0]).TryGet(out var code, out _) || visit.Definitions.Picture.Find(code) is not { } indicator)
            return isAcceptance && ReturnChanges.Named(visit, parts[0]) is { } about ? new FactLine(about.Text, about.Address, $"“{CheckTitle.Of(check, visit.Definitions.Workspace.Checks)}”", KindWords.Did(said)) { Fields = fields }
                : new FactLine(string.Join(", ", parts), null, isAcceptance ? $"“{CheckTitle.Of(check, visit.Definitions.Workspace.Checks)}”" : "", KindWords.Did(said)) { Fields = fields };
        string?[] details = [.. parts.Length == 1 ? parts : parts[1..].Select(part => Named(visit, part)), isAcceptance ? $"“{CheckTitle.Of(check, visit.Definitions.Workspace.Checks)}”" : null];
        return new FactLine(indicator.NameInList, visit.Links.Measure(indicator.Code), string.Join(", ", details.OfType<string>()), KindWords.Did(said)) { Fields = fields };
    }

    // A part of a key, by its name: a unit, a period; the whole organisation needs no name.
    private static string? Named(Visit visit, string part)
    {
        var units = visit.Definitions.Picture.Units;
        if (Core.Units.UnitCode.Parse(part).TryGet(out var code, out _) && units.Find(code) is { } unit) return code == units.Top.Code ? null : unit.Name;
        return Core.Periods.Period.Parse(part, visit.Calendar).TryGet(out var period, out _) ? PeriodChoice.WordsOf(visit, period) : part;
    }
}
