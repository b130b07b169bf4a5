using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Composition;

/// <summary>A sample organisation, read from its files by a minimal reader. The product's own loader also finds problems; it is in another project.</summary>
internal sealed class SampleWorkspace
{
    private readonly string _folder;
    private readonly List<Observation> _observations;

    private SampleWorkspace(string name, OrganisationSettings settings)
    {
        _folder = Repository.Sample(name);
        var indicators = Csv.Read(At("indicators.csv")).Select(static (row, index) => Indicator(row, index)).ToList();
        Picture = new OrganisationPicture(
            settings,
            UnitTree.From(Csv.Read(At("units.csv")).Select(static row => new Unit(UnitCode.Parse(row["unit"]).Value, row["name"], Names<UnitKind>.Parse(row["kind"]).Value, Blank(row["parent"]) is { } parent ? UnitCode.Parse(parent).Value : null))).Value,
            indicators,
            TargetBook.From(Csv.Read(At("targets.csv")).Select(Target)).Value,
            Csv.Read(At("benchmarks.csv")).Select(static row => new Benchmark(IndicatorCode.Parse(row["indicator"]).Value, row["comparator"], ReadPeriod(row["period"]), ObservedValue.Parse(row["value"]).Value, Blank(row["note"]))),
            Directory.Exists(At("commentary")) ? Directory.GetFiles(At("commentary")).Order(StringComparer.Ordinal).Select(file => Commentary(file, indicators)) : []);
        _observations = [.. Directory.GetFiles(At("observations")).Order(StringComparer.Ordinal).SelectMany(Csv.Read).Where(static row => row.GetValueOrDefault("aspect") is null or "").Select(row => Observation(row, Picture))];
    }

    internal OrganisationPicture Picture { get; }

    internal static SampleWorkspace Trust { get; } = new("community-trust", new OrganisationSettings
    {
        Code = "sample-trust",
        Name = "Sample Community Health Trust",
        ShortName = "the Trust",
        Spc = new SpcSettings("plumbline", 12, [new RebaseSetting(null, Period.Month(2023, 1), "Reporting stopped between April 2020 and December 2022")]),
    });

    internal static SampleWorkspace Council { get; } = new("county-council", new OrganisationSettings
    {
        Code = "sample-council",
        Name = "Sample County Council",
        ShortName = "the Council",
        RatingScheme = RatingScheme.Council,
    });

    /// <summary>The context of a report, with only the figures its blocks need.</summary>
    internal ReportContext Context(ReportDefinition definition, Period period)
    {
        var needs = definition.Blocks.SelectMany(block => block.Needs(new ReportScope(Picture, period))).GroupBy(static need => (need.Indicator, need.Unit));
        var series = needs.ToDictionary(static need => need.Key, need =>
        {
            var from = need.Min(static one => one.From);
            return Series.From(Picture.Find(need.Key.Indicator)!, need.Key.Unit, _observations.Where(o => o.Indicator == need.Key.Indicator && o.Unit == need.Key.Unit && o.Period.First >= from)).Value;
        });
        return new ReportContext(definition, new ReportScope(Picture, period), series, position: 1, new DateOnly(2024, 2, 1));
    }

    /// <summary>A sample report definition, whose flat YAML is read line by line.</summary>
    internal ReportDefinition Report(string name)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var blocks = new List<Dictionary<string, string>>();
        foreach (var line in File.ReadAllLines(At($"reports/{name}.yaml")).Where(static line => line.Contains(": ", StringComparison.Ordinal)))
        {
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal)) blocks.Add(new(StringComparer.Ordinal));
            var parts = line.TrimStart(' ', '-').Split(": ", 2);
            (line.StartsWith(' ') ? blocks[^1] : head)[parts[0]] = parts[1];
        }

        return new ReportDefinition
        {
            Name = head["report"],
            Title = head["title"],
            Frequency = Names<Frequency>.Parse(head["frequency"]).Value,
            Orientation = Names<PageOrientation>.Parse(head["orientation"]).Value,
            Figures = head.TryGetValue("figures", out var figures) ? Names<FiguresShown>.Parse(figures).Value : default,
            Audience = head.GetValueOrDefault("audience"),
            Author = head.GetValueOrDefault("author"),
            Blocks = [.. blocks.Select(static block => ReportBlocks.Parse(block["block"], block.Where(static option => option.Key != "block").ToDictionary()).Value)],
        };
    }

    private string At(string path) => Path.Combine(_folder, path);

    private static Indicator Indicator(IReadOnlyDictionary<string, string> row, int index)
    {
        var frequency = Names<Frequency>.Parse(row["frequency"]).Value;
        return new Indicator
        {
            Code = IndicatorCode.Parse(row["indicator"]).Value,
            Number = Blank(row.GetValueOrDefault("number")),
            Name = row["name"],
            ShortName = Blank(row.GetValueOrDefault("short-name")),
            Placement = new Placement(Blank(row["domain"]), Blank(row["section"]), Blank(row["group"]), (index + 1) * 10),
            Description = Blank(row["description"]),
            Formula = Blank(row["formula"]),
            Where = Blank(row["where"]),
            Source = Blank(row["source"]),
            Frequency = frequency,
            Measure = Measure.Parse(row["measure"]).Value,
            Decimals = Blank(row["decimals"]) is { } decimals ? int.Parse(decimals, CultureInfo.InvariantCulture) : null,
            Polarity = Names<Polarity>.Parse(row["polarity"]).Value,
            Aggregation = Names<Aggregation>.Parse(row["aggregation"]).Value,
            IsCumulative = row["cumulative"] == "yes",
            Status = Blank(row["status"]) is { } state ? new IndicatorStatus(Names<ReportingState>.Parse(state).Value, ReadPeriod(row["status-from"], frequency)) : IndicatorStatus.Active,
            Owner = Blank(row["owner"]),
            Links = [.. (row.GetValueOrDefault("links") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Link)],
            Note = Blank(row["note"]),
            SourceNote = Blank(row["source-note"]),
        };
    }

    // A title, and its address in angle brackets where it is known.
    private static Core.Indicators.Link Link(string line) =>
        line.Split(" <", 2) is [var title, var address] ? new(title, new Uri(address.TrimEnd('>'))) : new(line, null);

    private static Target Target(IReadOnlyDictionary<string, string> row) => new()
    {
        Indicator = IndicatorCode.Parse(row["indicator"]).Value,
        Contract = Blank(row.GetValueOrDefault("contract")),
        Basis = Blank(row.GetValueOrDefault("basis")) is { } basis ? Names<TargetBasis>.Parse(basis).Value : default,
        From = ReadPeriod(row["from"]),
        To = ReadPeriod(row["to"]),
        Criterion = TargetCriterion.Parse(row["target"]).Value,
        Due = ReadPeriod(row["due"]),
        AsPrinted = Blank(row["as-printed"]),
        Note = Blank(row["note"]),
        SourceNote = Blank(row.GetValueOrDefault("source-note")),
    };

    private static Observation Observation(IReadOnlyDictionary<string, string> row, OrganisationPicture picture)
    {
        var indicator = picture.Find(IndicatorCode.Parse(row["indicator"]).Value)!;
        return new Observation(indicator.Code, UnitCode.Parse(row["unit"]).Value, Period.Parse(row["period"], null, indicator.Frequency).Value, ObservedValue.Parse(row["value"]).Value)
        {
            Numerator = Number(row.GetValueOrDefault("numerator")),
            Denominator = Number(row.GetValueOrDefault("denominator")),
            IsProvisional = row.GetValueOrDefault("provisional") == "yes",
            Note = Blank(row["note"]),
            SourceNote = Blank(row["source-note"]),
            IsDoubtful = row.GetValueOrDefault("doubtful") == "yes",
        };
    }

    private static Commentary Commentary(string file, List<Indicator> indicators)
    {
        var text = File.ReadAllText(file);
        var head = Regex.Match(text, @"^---\n(?<h>.*?)\n---\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);
        var keys = head.Groups["h"].Value.Split('\n').Select(static line => line.Split(": ", 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
        var parts = text[head.Length..].Split("## ").Skip(1).Select(static part => part.Split('\n', 2)).ToDictionary(static part => part[0].Trim(), static part => part[1].Trim(), StringComparer.Ordinal);
        var code = IndicatorCode.Parse(keys["indicator"]).Value;
        var frequency = indicators.Single(indicator => indicator.Code == code).Frequency;
        return new Commentary(code, UnitCode.Parse(keys["unit"]).Value, Period.Parse(keys["period"], null, frequency).Value, Blank(parts.GetValueOrDefault("Why")), Blank(parts.GetValueOrDefault("What we are doing")), Blank(parts.GetValueOrDefault("Note")));
    }

    private static Period? ReadPeriod(string text, Frequency? frequency = null) => text.Length == 0 ? null : Period.Parse(text, null, frequency).Value;

    private static decimal? Number(string? text) => string.IsNullOrEmpty(text) ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
