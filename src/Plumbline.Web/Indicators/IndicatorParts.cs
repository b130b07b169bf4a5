using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Tracing;
using Plumbline.App.UnitRatings;
using Plumbline.App.Viewing;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Finance;
using Plumbline.Web.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Indicators;

/// <summary>Reads and arranges what stands on the page of a measure.</summary>
internal sealed class IndicatorParts(Visit visit, ReportContext context, Indicator indicator, Unit unit, MeasureScreen screen)
{
    private const int Newest = 24, MostRelated = 8, MostOffered = 60;

    private readonly CultureInfo _culture = visit.Definitions.Picture.Settings.Language;
    private readonly bool _isTop = unit.Code == visit.Definitions.Picture.Units.Top.Code;

    private UnitCode? UnitAsked => _isTop ? null : unit.Code;

    internal async Task<IndicatorModel> MakeAsync(CancellationToken cancellation)
    {
        var title = _isTop ? indicator.Name : $"{indicator.Name} – {unit.Name}";
        var history = new HistoryTable(visit.Links, _culture);
        var isAll = visit.Text("all") is not null;
        var shown = isAll ? screen.Figures : [.. screen.Figures.Take(Newest)];
        var below = visit.Definitions.Picture.Units.Below(unit.Code, context.Period.Last).ToList();
        return new IndicatorModel
        {
            Title = title,
            Filters = Filters(),
            Screen = screen,
            Behind = visit.Period() is null && screen.Analysed.Latest is not null ? await UnitBehind.WordsAsync(visit, MeasureReport.Of(visit.Definitions, indicator, frequency: null), unit, context.Period, most: 1) : null,
            Status = StatusWordsNow(),
            NoCommentary = $"Nothing has been written about {(screen.Analysed.Latest?.Period ?? context.Period).ToText(_culture, full: true)}.",
            Write = Write(),
            Earlier = [.. EarlierWords()],
            History = history.Of(title, shown, await WithdrawnAsync(shown, cancellation)),
            Older = screen.Figures.Length - shown.Length,
            AllAddress = visit.Links.ToPage(["indicators", indicator.Code.ToString()], ("unit", UnitAsked?.ToString()), ("period", Addresses.Links.Of(visit.Period())), ("all", "1")) + "#figures",
            Units = below.Count == 0 ? [] : await UnitsAsync(below, cancellation),
            UnitsAddress = below.Count == 0 ? null : visit.Links.ToPage(["units", indicator.Code.ToString()], ("period", Addresses.Links.Of(context.Period)), ("below", UnitAsked?.ToString())),
            Kind = Kind(),
            Owner = indicator.Owner,
            Related = await RelatedAsync(cancellation),
            Objectives = Objectives(),
            Statements = _isTop ? Statements() : [],
            Papers = await PapersAsync(cancellation),
            Targets = Targets(),
            Required = IndicatorContracts.InPlaceOfOwn(visit, screen.Analysed.Judgement),
            Contracts = IndicatorContracts.Of(visit, context, indicator, unit, screen.Analysed.Latest),
            Versions = await VersionsAsync(cancellation),
            Files = Files(),
        };
    }

    // Of the day that the ledger was last written: what is shown may be of long before.
    private string? StatusWordsNow()
    {
        var now = Period.Containing(DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime), context.Period.Frequency, visit.Calendar);
        return visit.Definitions.Picture.Statuses.At(indicator, unit.Code, now) is { } span ? $"{StatusWords.Of(span, _culture)}." : null;
    }

    private Period WordsPeriod => screen.Analysed.Latest?.Period is { } latest && latest.Frequency == indicator.Frequency ? latest : OwnPeriod.LastWithin(context.Period, indicator, visit.Calendar);

    private SideLink? Write() => !visit.May(Operation.WriteCommentary, unit.Code, indicator) ? null
        : new SideLink(visit.Definitions.Picture.CommentaryOn(indicator.Code, unit.Code, WordsPeriod) is null ? "Write about it" : "Edit the words", visit.Links.Words(indicator.Code, unit.Code, WordsPeriod));

    // The last words where the period has none, and a promise that still runs where the period has none of its own.
    private IEnumerable<EarlierLine> EarlierWords()
    {
        var words = screen.Analysed.Commentary;
        if (words?.Expected is not null) yield break;
        var (last, promising) = FindEarlierWords.Find(visit.Definitions.Picture, indicator.Code, unit.Code, WordsPeriod);
        if (words is null && last is not null) yield return Line("The last words are about", last.Period);
        if (promising is { Expected: { } expected }) yield return Line($"Expected by {expected.ToText(_culture)}, as promised in the words about", promising.Period);

        EarlierLine Line(string words, Period period) => new(words, new SideLink(period.ToText(_culture, full: true), visit.Links.Measure(indicator.Code, UnitAsked, period) + "#commentary"));
    }

    // Of the span shown; with the oldest figure, those before it too.
    private async Task<ImmutableArray<WithdrawnFigure>> WithdrawnAsync(IReadOnlyList<ScreenFigure> shown, CancellationToken cancellation) =>
        shown.Count == 0 ? []
        : [.. (await FindWithdrawn.RunAsync(visit.Ledger, visit.Definitions, indicator.Code, unit.Code, shown.Count == screen.Figures.Length ? DateOnly.MinValue : shown[^1].Figure.Period.First, context.Period.Last, cancellation)).Where(one => one.Period.Last <= context.Period.Last)];

    private Filtering Filters()
    {
        var fields = new List<FilterField>();
        var units = visit.Definitions.Picture.Units;
        if (units.All.Count > 1)
            fields.Add(new FilterField("unit", "Unit", unit.Code.ToString()) { Choices = [.. UnitChoices.Of(units, unit, context.Period.Last)] });
        var periods = screen.Analysed.Series.Observations.Select(figure => Period.Containing(figure.Period.Last, context.Period.Frequency, visit.Calendar)).Append(context.Period).Distinct().OrderDescending().Take(MostOffered);
        fields.Add(new FilterField("period", "Period", Addresses.Links.Of(context.Period)) { Choices = [.. periods.Select(period => new Choice(Addresses.Links.Of(period)!, Counted.Sentence(period.ToText(_culture, full: true))))] });
        return new Filtering(visit.Links.AtPresent().ToPage(["indicators", indicator.Code.ToString()]), fields) { AsAt = visit.Links.Position };
    }

    private async Task<ImmutableArray<Element>> UnitsAsync(List<Unit> below, CancellationToken cancellation)
    {
        var judged = await JudgeFigures.RunAsync(visit.Ledger, visit.Definitions, context.Period, [.. below.Select(static one => one.Code)], context.Definition.Figures, [indicator], cancellation);
        return new UnitFigures(visit.Links, _culture).Of(indicator, context.Period, below, judged);
    }

    // "A percentage. Lower is better. Measured each month."
    private IReadOnlyList<string> Kind() =>
    [
        $"{Counted.Sentence(Names<MeasureKind>.Of(indicator.Measure.Kind).Replace('-', ' '))}{(indicator.Measure.Per > 1 ? $" for every {Counted.Digits(indicator.Measure.Per)}" : "")}, {indicator.Frequency.Every()}; {indicator.Polarity.Words()}.",
        .. indicator.IsCumulative ? ["Each figure is a running total of its financial year."] : Array.Empty<string>(),
    ];

    private async Task<IReadOnlyList<SideLink>> RelatedAsync(CancellationToken cancellation)
    {
        var place = indicator.Placement;
        var related = visit.Definitions.Picture.Indicators.Where(other => other.Code != indicator.Code
            && other.Placement.Domain == place.Domain && other.Placement.Section == place.Section && other.Placement.Group == place.Group).ToList();
        var judged = await JudgeFigures.RunAsync(visit.Ledger, visit.Definitions, context.Period, [unit.Code], context.Definition.Figures, related, cancellation);
        return [.. judged.Take(MostRelated).Select(one => new SideLink(one.Indicator.NameInList, visit.Links.Measure(one.Indicator.Code, UnitAsked, visit.Period()), ValueText.Of(one.Observation!.Value, _culture)))];
    }

    private IReadOnlyList<SideLink> Objectives()
    {
        var measured = visit.Definitions.Picture.Values.Of<ObjectiveMeasure>().Where(one => one.Indicator == indicator.Code && one.HoldsOn(context.Period.Last)).Select(static one => one.Objective).ToHashSet();
        return [.. visit.Definitions.Picture.Values.Of<Objective>().Where(one => measured.Contains(one.Code)).OrderBy(static one => one.Code, ObjectiveCode.Order).Select(one => new SideLink($"{one.Code}. {one.Name}", visit.Links.Objective(one.Code)))];
    }

    private IReadOnlyList<SideLink> Statements() =>
    [
        .. from statement in FinanceLines.Statements(visit.Definitions)
           let row = statement.Rows.FirstOrDefault(row => row.Indicator == indicator.Code)
           where row is not null
           let name = row switch { StatementRow.Line line => line.Name, StatementRow.Sum sum => sum.Name, _ => null }
           select new SideLink($"{statement.Title}{(name is null || name == indicator.Name ? "" : $", as “{name}”")}", visit.Links.Statement(statement.Name, visit.Period())),
    ];

    private async Task<IReadOnlyList<SideLink>> PapersAsync(CancellationToken cancellation) =>
    [
        .. (await FindPapers.RunAsync(visit.Ledger, visit.Definitions, indicator, unit.Code, screen.Analysed.Latest?.Period ?? context.Period, cancellation))
            .Select(paper => PaperLinks.Of(visit.Links, paper, visit.Definitions.Picture, _culture)),
    ];

    private List<HistoryLine> Targets() =>
    [
        .. visit.Definitions.Workspace.Targets.Where(target => target.Indicator == indicator.Code && target.Contract is null && (target.Unit is null || target.Unit == unit.Code))
            .OrderByDescending(static target => target.From?.First ?? DateOnly.MinValue)
            .Select(target => new HistoryLine(SpanOf(target), Words(target))),
    ];

    private string Words(Target target) => string.Join("; ", new[] { Counted.Sentence(TargetWords.Of(target, _culture)), TargetWords.Beside(target, _culture), target.Note }.OfType<string>());

    private string SpanOf(Target target) => (target.From, target.To) switch
    {
        (null, null) => "Always",
        ({ } from, null) => $"Since {from.ToText(_culture, full: true)}",
        (null, { } to) => $"Until {to.ToText(_culture, full: true)}",
        ({ } from, { } to) when from == to => from.ToText(_culture, full: true),
        ({ } from, { } to) => $"{from.ToText(_culture, full: true)} to {to.ToText(_culture, full: true)}",
    };

    private async Task<IReadOnlyList<HistoryLine>> VersionsAsync(CancellationToken cancellation)
    {
        var versions = await TraceDefinition.RunAsync(visit.Ledger, visit.Definitions, indicator.Code, cancellation);
        return [.. versions.Select(version => new HistoryLine(
            version.Change.At.UtcDateTime.ToString("d MMMM yyyy", _culture),
            version.IsWithdrawn ? "Withdrawn." : version.Edits.IsEmpty ? "Defined." : $"Changed: {string.Join(", ", version.Edits.Select(static edit => edit.Field))}.",
            new SideLink(string.Create(CultureInfo.InvariantCulture, $"Change {version.Change.Number.Value}"), visit.Links.Change(version.Change.Number))))];
    }

    private IReadOnlyList<SideLink> Files()
    {
        string Address(string file) => visit.Links.To(["indicators", indicator.Code + file], ("unit", UnitAsked?.ToString()), ("period", Addresses.Links.Of(visit.Period())));
        var chart = visit.Links.To(["indicators", indicator.Code.ToString(), "chart.svg"], ("unit", UnitAsked?.ToString()), ("period", Addresses.Links.Of(visit.Period())));
        return [new("Figures (CSV)", Address(".csv")), new("Figures (Excel)", Address(".xlsx")), new("Figures (JSON)", Address(".json")), .. screen.Chart.OfType<Chart>().Any() ? [new SideLink("Chart (SVG)", chart)] : Array.Empty<SideLink>()];
    }
}
