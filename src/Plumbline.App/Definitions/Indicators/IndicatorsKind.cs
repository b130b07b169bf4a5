using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Indicators;

/// <summary>indicators.csv.</summary>
internal sealed class IndicatorsKind : TableKind<Indicator>
{
    /// <summary>The only instance.</summary>
    internal static IndicatorsKind Instance { get; } = new();

    private const int MostDecimals = 10;

    internal override FactKind Name { get; } = FactKind.Of("indicator");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("indicators.csv");

    internal override IReadOnlyList<string> Columns { get; } =
    [
        "indicator", "number", "name", "short-name", "domain", "section", "group", "description", "formula", "where", "source", "frequency", "rhythm", "measure",
        "decimals", "polarity", "sign", "aggregation", "breakdowns", "cumulative", "chart", "status", "status-from", "owner", "links", "note", "source-note", "position",
    ];

    internal override IReadOnlyCollection<string> Required { get; } = ["indicator", "name", "frequency", "measure", "polarity", "aggregation"];

    internal override IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["links"] = "\n", ["breakdowns"] = " " };

    internal override string Key(Indicator value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Indicator value) =>
    [
        ("indicator", value.Code.ToString()),
        ("number", value.Number),
        ("name", value.Name),
        ("short-name", value.ShortName),
        ("domain", value.Placement.Domain),
        ("section", value.Placement.Section),
        ("group", value.Placement.Group),
        ("description", value.Description),
        ("formula", value.Formula),
        ("where", value.Where),
        ("source", value.Source),
        ("frequency", Names<Frequency>.Of(value.Frequency)),
        ("rhythm", value.Rhythm?.ToString()),
        ("measure", value.Measure.ToString()),
        ("decimals", value.Decimals?.ToString(CultureInfo.InvariantCulture)),
        ("polarity", Names<Polarity>.Of(value.Polarity)),
        ("sign", value.Sign is { } sign ? Names<LineSign>.Of(sign) : null),
        ("aggregation", Names<Aggregation>.Of(value.Aggregation)),
        ("breakdowns", value.Breakdowns.Count == 0 ? null : string.Join(' ', value.Breakdowns)),
        ("cumulative", value.IsCumulative ? "yes" : null),
        ("chart", value.Chart == ChartKind.Xmr ? null : SpcCodes.Of(value.Chart)),
        ("status", value.Status == IndicatorStatus.Active ? null : Names<ReportingState>.Of(value.Status.State)),
        ("status-from", value.Status.From?.ToString()),
        ("owner", value.Owner),
        ("links", value.Links.Count == 0 ? null : string.Join('\n', value.Links.Select(Write))),
        ("note", value.Note),
        ("source-note", value.SourceNote),
        ("position", value.Placement.Position.ToString(CultureInfo.InvariantCulture)),
    ];

    internal override StrandedFigures? Strands(Workspace before, Workspace after)
    {
        var kept = after.Indicators.ToDictionary(Key, StringComparer.Ordinal);
        var changed = before.Indicators.Where(was => kept.GetValueOrDefault(Key(was))?.Frequency != was.Frequency).ToDictionary(Key, was => Names<Frequency>.Of(was.Frequency), StringComparer.Ordinal);
        return changed.Count == 0
            ? null
            : new StrandedFigures(
                new ObservationQuery { Indicators = changed.Keys },
                fact => !kept.ContainsKey(fact.Indicator) || fact.Frequency == changed[fact.Indicator],
                "whose indicator would be missing or have another frequency");
    }

    private protected override void Take(Indicator value, DefinitionReading reading) => reading.Context.Add(value);

    private protected override bool Mention(string? code, DefinitionReading reading) => reading.Context.MentionIndicator(code);

    private protected override void Complete(bool isWhole, DefinitionReading reading) => reading.Context.KnowsIndicators = isWhole;

    private protected override void Check(Indicator value, TableRow row, DefinitionReading reading)
    {
        if (IndicatorCharts.IsOfGaps(value.Chart)) reading.AtEnd(() => CheckGaps(value, row, reading.Values.Of<CollectionDefinition>()));
    }

    private protected override IReadOnlyList<Indicator> InOrder(IReadOnlyList<Indicator> values) => [.. values.OrderBy(indicator => indicator.Placement.Position)];

    private protected override Indicator? ReadRow(TableRow row, WorkspaceContext context)
    {
        var frequency = row.Word<Frequency>("frequency");
        Frequency? known = row.HasProblem ? null : frequency;
        var code = row.Required("indicator", IndicatorCode.Parse);
        var measure = row.Required("measure", Measure.Parse);
        var state = row.Word<ReportingState>("status", ReportingState.Active);
        var decimals = row.Whole("decimals");
        if (decimals > MostDecimals) row.Add("decimals", Problem.With(row.Text("decimals"), $"at most {MostDecimals}"));
        var isCumulative = row.Flag("cumulative") == true;
        var chart = ReadChart(row, measure, isCumulative);
        return new Indicator
        {
            Code = code!,
            Number = row.Text("number"),
            Name = row.RequiredText("name", "the indicator's name"),
            ShortName = row.Text("short-name"),
            Placement = new Placement(row.Text("domain"), row.Text("section"), row.Text("group"), row.Whole("position") ?? ((row.Row - 1) * 10)),
            Description = row.Text("description"),
            Formula = row.Text("formula"),
            Where = row.Text("where"),
            Source = row.Text("source"),
            Frequency = frequency,
            Rhythm = known is { } of ? row.Optional("rhythm", text => ReportingRhythm.Parse(text, of, context.Calendar)) : null,
            Measure = measure!,
            Decimals = decimals,
            Polarity = row.Word<Polarity>("polarity"),
            Sign = row.IsBlank("sign") ? null : row.Word<LineSign>("sign"),
            Aggregation = row.Word<Aggregation>("aggregation"),
            Breakdowns = ReadBreakdowns(row, context),
            IsCumulative = isCumulative,
            Chart = chart,
            Status = new IndicatorStatus(state, row.Optional("status-from", text => Period.Parse(text, context.Calendar, known))),
            Owner = row.Text("owner"),
            Links = ReadLinks(row),
            Note = row.Text("note"),
            SourceNote = row.Text("source-note"),
        };
    }

    private static List<string> ReadBreakdowns(TableRow row, WorkspaceContext context)
    {
        var dimensions = new List<string>();
        foreach (var code in (row.Text("breakdowns") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (context.Dimension(code).Problem is { } problem) row.Add("breakdowns", problem);
            else if (dimensions.Contains(code, StringComparer.Ordinal)) row.Add("breakdowns", new Problem($"{code} twice", "each dimension once"));
            else dimensions.Add(code);
        }

        return dimensions;
    }

    private static ChartKind ReadChart(TableRow row, Measure? measure, bool isCumulative)
    {
        if (row.Text("chart") is not { } text) return ChartKind.Xmr;
        if (SpcCodes.FindChart(text) is not { } kind || !IndicatorCharts.Kinds.Contains(kind))
        {
            var codes = IndicatorCharts.Kinds.Select(SpcCodes.Of).ToList();
            row.Add("chart", Problem.With(text, $"one of {string.Join(", ", codes)}, or nothing for xmr{Spelling.Suggestion(text, codes)}"));
            return ChartKind.Xmr;
        }

        if (measure is not null && IndicatorCharts.ProblemOf(kind, measure, isCumulative) is { } problem) row.Add("chart", problem);
        return kind;
    }

    // A g or t chart needs single events: a line list that counts the gaps, or figures dated by day.
    private static void CheckGaps(Indicator indicator, TableRow row, IReadOnlyList<CollectionDefinition> collections)
    {
        if (IndicatorCharts.AreGaps(indicator.Chart, indicator.Measure, indicator.Frequency)) return;
        if (collections.Any(collection => collection.Counts.Any(rule => rule.Indicator == indicator.Code && CountRule.IsOfGaps(rule.Kind)))) return;
        var count = Names<CountKind>.Of(indicator.Chart == ChartKind.T ? CountKind.DaysBetween : CountKind.CasesBetween);
        row.Add("chart", new Problem(
            $"{SpcCodes.Of(indicator.Chart)} of a {indicator.Measure} a {Names<Frequency>.Of(indicator.Frequency)}, which does not record single events",
            $"a line list that counts it (counts: - indicator: {indicator.Code}, count: {count}), figures dated by the day of each event (frequency day), or another chart"));
    }

    internal static string Write(Link link) => link.Address is null ? link.Title : $"{link.Title} <{link.Address}>";

    private static List<Link> ReadLinks(TableRow row)
    {
        var links = new List<Link>();
        foreach (var line in (row.Text("links") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = line.EndsWith('>') ? line.LastIndexOf('<') : -1;
            if (open < 0)
            {
                links.Add(new Link(line, null));
                continue;
            }

            var title = line[..open].Trim();
            if (title.Length > 0 && Uri.TryCreate(line[(open + 1)..^1], UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
                links.Add(new Link(title, address));
            else
                row.Add("links", Problem.With(line, "Title <https://…>"));
        }

        return links;
    }
}
