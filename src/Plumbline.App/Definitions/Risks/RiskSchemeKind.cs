using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Risks;

/// <summary>risks/scheme.yaml: the matrices, each from a day on.</summary>
internal sealed class RiskSchemeKind : TextKind<RiskScheme>
{
    // The longest time between two reviews is ten years.
    private const int MostSteps = 10, LongestCycle = 120;

    internal override FactKind Name { get; } = FactKind.Of("risk-scheme");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("risks/scheme.yaml");

    internal override string Key(RiskScheme value) => "scheme";

    internal override string FileName(RiskScheme value) => Place.Name;

    internal override FactTree Tree(RiskScheme value) => new FactTree().Add("matrices", value.Matrices.Select(Tree));

    internal override string Write(RiskScheme value) => FactTree.ToYaml(value.Matrices.Select(Tree));

    private protected override RiskScheme? ReadText(string text, string file, DefinitionReading reading) =>
        YamlMap.ParseList(text, file, reading.Problems) is { } maps ? Read(maps) : null;

    private protected override RiskScheme? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var scheme = Read(map.Maps("matrices"));
        map.NoOther("matrices");
        return scheme;
    }

    private static FactTree Tree(RiskMatrix matrix)
    {
        var descriptors = new FactTree();
        foreach (var (category, texts) in matrix.Descriptors.OrderBy(static pair => pair.Key, StringComparer.Ordinal)) descriptors.Add(category, texts);
        return new FactTree()
            .Add("from", Written.Day(matrix.From))
            .Add("likelihood", matrix.Likelihoods)
            .Add("consequence", matrix.Consequences)
            .Add("bands", matrix.Bands.Select(static band => new FactTree().Add("name", band.Name).Add("to", Written.Whole(band.To)).Add("review", $"{band.ReviewMonths} month{(band.ReviewMonths == 1 ? "" : "s")}")))
            .Add("descriptors", descriptors)
            .Add("escalation", matrix.Escalations.Select(static rule => new FactTree().Add("committee", rule.Committee).Add("kind", Names<RiskKind>.Of(rule.Kind)).Add("at", Written.Whole(rule.At))))
            .Add("above-tolerance", new FactTree().Add("default", Written.Whole(matrix.AboveTolerance)));
    }

    private static RiskScheme Read(IReadOnlyList<YamlMap> maps)
    {
        var matrices = new List<RiskMatrix>();
        foreach (var map in maps)
        {
            if (Matrix(map) is not { } matrix) continue;
            if (matrices.Count > 0 && matrices[^1].From >= matrix.From) map.Add(new Problem($"a matrix from {Written.Day(matrix.From)} after one from {Written.Day(matrices[^1].From)}", "the earliest first, each from a day of its own"));
            else matrices.Add(matrix);
        }

        return new RiskScheme(matrices);
    }

    private static RiskMatrix? Matrix(YamlMap map)
    {
        var from = map.Required<string>("from", Day);
        var (likelihoods, consequences, bands) = (Steps(map, "likelihood"), Steps(map, "consequence"), Bands(map));
        var descriptors = Descriptors(map.Map("descriptors"), consequences);
        var highest = likelihoods?.Count * consequences?.Count;
        var escalations = map.Maps("escalation").Select(rule => Rule(rule, highest)).OfType<Escalation>().ToList();
        var tolerance = map.Map("above-tolerance");
        var above = Score(tolerance, "default", highest);
        tolerance?.NoOther("default");
        map.NoOther("from", "likelihood", "consequence", "bands", "descriptors", "escalation", "above-tolerance");
        if (bands is not null) CheckOrder(map, bands, highest, $"{likelihoods?.Count} × {consequences?.Count}");
        return from is null || likelihoods is null || consequences is null || bands is null ? null : new RiskMatrix
        {
            From = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Likelihoods = likelihoods,
            Consequences = consequences,
            Bands = bands,
            Descriptors = descriptors,
            Escalations = escalations,
            AboveTolerance = above ?? 0,
        };
    }

    private static IReadOnlyList<string>? Steps(YamlMap map, string key)
    {
        var before = map.ProblemsSoFar;
        var steps = map.Texts(key);
        if (map.ProblemsSoFar > before) return null;
        if (steps.Count is < 2 or > MostSteps) map.Add(new Problem($"{Counted.Of(steps.Count, "step")} of “{key}”", $"2 to {MostSteps}, the lowest first"));
        else CheckNames(map, key, steps);
        return map.ProblemsSoFar > before ? null : steps;
    }

    // Whoever grades types a name or a number: a name must be no number, and name one thing.
    private static void CheckNames(YamlMap map, string key, IReadOnlyList<string> names)
    {
        if (map.IsHeld) return;
        if (names.FirstOrDefault(static name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } number) map.Add(new Problem($"“{number}” in “{key}”", "a name, which is no number"));
        if (names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice) map.Add(new Problem($"“{twice.Key}” in “{key}” a second time", "each name once"));
    }

    private static List<RiskBand>? Bands(YamlMap map)
    {
        var before = map.ProblemsSoFar;
        var bands = map.Maps("bands").Select(Band).OfType<RiskBand>().ToList();
        if (map.ProblemsSoFar > before) return null;
        if (bands.Count == 0) map.Add(new Problem("no “bands”", "bands: the levels, the lowest first, each with name, to and review"));
        CheckNames(map, "bands", [.. bands.Select(static band => band.Name)]);
        return map.ProblemsSoFar > before ? null : bands;
    }

    private static void CheckOrder(YamlMap map, List<RiskBand> bands, int? highest, string matrix)
    {
        if (bands[0].To < 1 && !map.IsHeld) map.Add(new Problem($"the level {bands[0].Name} up to {bands[0].To}", "up to a score from 1 on"));
        for (var i = 1; i < bands.Count; i++)
        {
            if (bands[i].To <= bands[i - 1].To) map.Add(new Problem($"the level {bands[i].Name} up to {bands[i].To} after one up to {bands[i - 1].To}", "the levels from the lowest to the highest"));
        }

        if (bands[^1].To < highest) map.Add(new Problem($"the last level up to {bands[^1].To}", $"up to {highest}, the highest score of {matrix}"));
    }

    private static RiskBand? Band(YamlMap map)
    {
        var (name, to, review) = (map.Required<string>("name", static text => text is null ? Problem.With(text, "the name of the level") : text), Whole(map, "to"), map.Required<string>("review", Months));
        map.NoOther("name", "to", "review");
        if (!map.Has("to")) map.Add(new Problem("no “to”", "to: the highest score of the level"));
        return name is null || to is null || review is null ? null : new RiskBand(name, to.Value, int.Parse(review, CultureInfo.InvariantCulture));
    }

    private static Escalation? Rule(YamlMap map, int? highest)
    {
        var committee = map.Required<string>("committee", static text => text is null ? Problem.With(text, "the name of the committee") : text);
        var kind = map.Required<string>("kind", static text => Names<RiskKind>.Parse(text).Select(static read => Names<RiskKind>.Of(read)));
        var at = Score(map, "at", highest);
        map.NoOther("committee", "kind", "at");
        if (!map.Has("at")) map.Add(new Problem("no “at”", "at: the score from which on"));
        return committee is null || kind is null || at is null ? null : new Escalation(committee, Names<RiskKind>.Parse(kind).Value, at.Value);
    }

    private static Dictionary<string, IReadOnlyList<string>> Descriptors(YamlMap? map, IReadOnlyList<string>? consequences)
    {
        var descriptors = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var category in map?.Keys() ?? [])
        {
            var before = map!.ProblemsSoFar;
            var texts = map.Texts(category);
            if (map.ProblemsSoFar > before || consequences is null) continue;
            if (texts.Count == consequences.Count) descriptors[category] = texts;
            else map.Add(new Problem($"{Counted.Of(texts.Count, "descriptor")} of “{category}”", $"{consequences.Count}, one for each consequence"));
        }

        return descriptors;
    }

    // A score that the matrix can have.
    private static int? Score(YamlMap? map, string key, int? highest)
    {
        var score = Whole(map, key);
        if (score is not null && !map!.IsHeld && (score < 1 || score > highest)) map.Add(new Problem($"{score} in “{key}”", highest is null ? "a score from 1" : $"a score from 1 to {highest}, the highest"));
        return score;
    }

    private static int? Whole(YamlMap? map, string key) =>
        map?.Optional<string>(key, static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text! : Problem.With(text, "a whole number")) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;

    private static Parsed<string> Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text! : Problem.With(text, "a day such as 2019-04-01");

    private static Parsed<string> Months(string? text)
    {
        var parts = (text ?? "").Split(' ');
        if (parts is not [var number, "month" or "months"] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months)) return Problem.With(text, "how long after a review the next is due, such as 3 months");
        return months is > 0 and <= LongestCycle ? number : Problem.With(text, $"1 to {LongestCycle} months");
    }
}
