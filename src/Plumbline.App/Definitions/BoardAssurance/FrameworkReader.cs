using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Objectives;
using Plumbline.Core.Observations;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.BoardAssurance;

/// <summary>Reads a version of a framework. What an earlier version of the product accepted into the ledger is not refused again.</summary>
internal sealed class FrameworkReader(DefinitionReading reading, CriterionNames names)
{
    /// <summary>The key of the organisation's own framework, which no framework of its field may have.</summary>
    internal const string Own = "framework";

    // The longest span is five years.
    private const int MostLevels = 10, LongestSpan = 60;

    /// <summary>A version; null where it has problems.</summary>
    internal FrameworkVersion? Version(YamlMap map)
    {
        var before = map.ProblemsSoFar;
        var from = map.Required<string>("from", Day);
        var levels = Levels(map);
        var span = map.Optional<string>("span", Months);
        var source = map.Text("source");
        var strengths = Strengths(map.Map("strengths"));
        List<AssuranceDomain> domains = [.. map.Maps("domains").Select(Domain).OfType<AssuranceDomain>()];
        var domainsAreWhole = map.ProblemsSoFar == before || domains.Count == map.Maps("domains").Count;
        if (map.Maps("domains").Count == 0 && domainsAreWhole) map.Add(new Problem("no “domains”", "domains: what is judged, each with domain and question"));
        Once(map, domains.Select(static domain => domain.Code), "domain");
        List<AssuranceLine> lines = [.. map.Maps("lines").Select(line => Line(line, levels, domainsAreWhole ? domains : null)).OfType<AssuranceLine>()];
        Once(map, lines.Select(static line => line.Code), "line");
        Once(map, lines.SelectMany(static line => line.Criteria).Select(static one => one.Code), "criterion");
        map.NoOther("from", "source", "levels", "span", "strengths", "domains", "lines");
        return map.ProblemsSoFar > before || from is null || levels is null ? null : new FrameworkVersion
        {
            From = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Levels = levels,
            SpanMonths = span is null ? 1 : int.Parse(span, CultureInfo.InvariantCulture),
            Source = source,
            Domains = domains,
            Lines = lines,
            Strengths = strengths,
        };
    }

    private static List<AssuranceLevel>? Levels(YamlMap map)
    {
        var before = map.ProblemsSoFar;
        var codes = map.Texts("levels");
        if (map.ProblemsSoFar > before) return null;
        if (codes.Count is < 2 or > MostLevels) map.Add(new Problem(codes.Count == 0 ? "no “levels”" : $"{Counted.Of(codes.Count, "level")} in “levels”", $"levels: 2 to {MostLevels}, the best first"));
        if (!map.IsHeld)
        {
            if (codes.Contains("none", StringComparer.Ordinal)) map.Add(new Problem("the level “none”", "a level in full, such as no-assurance: “none” reads as no opinion"));
            if (codes.Select(static code => AspectItem.ParseCode(code).Problem).FirstOrDefault(static problem => problem is not null) is { } misshapen) map.Add(misshapen);
        }

        Once(map, codes, "level");
        return map.ProblemsSoFar > before ? null : [.. codes.Select(static (code, rank) => new AssuranceLevel(code, rank))];
    }

    private static AssuranceDomain? Domain(YamlMap map)
    {
        var code = map.Required("domain", AspectItem.ParseCode);
        var question = map.Text("question");
        map.NoOther("domain", "question");
        return code is null ? null : new AssuranceDomain(code, question);
    }

    private static Dictionary<ControlStrength, string> Strengths(YamlMap? map)
    {
        var strengths = new Dictionary<ControlStrength, string>();
        if (map is null) return strengths;
        foreach (var word in Names<ControlStrength>.All)
        {
            if (map.Text(word) is { } text) strengths[Names<ControlStrength>.Parse(word).Value] = text;
        }

        map.NoOther([.. Names<ControlStrength>.All]);
        return strengths;
    }

    // Domains are null where one of them is faulty, so that lines of it are not told as well; levels likewise.
    private AssuranceLine? Line(YamlMap map, List<AssuranceLevel>? levels, List<AssuranceDomain>? domains)
    {
        var before = map.ProblemsSoFar;
        var code = map.Required("line", AspectItem.ParseCode);
        var domain = map.Required("domain", text => OneOf(text, "a domain of this version", domains?.Select(static one => one.Code)));
        var objectives = Objectives(map);
        var takes = map.Optional("takes", static text => Names<LineRule>.Parse(text).Select(Names<LineRule>.Of));
        var otherwise = map.Optional("otherwise", text => LevelOf(text, levels));
        List<FrameworkCriterion> criteria = [.. map.Maps("criteria").Select(one => Criterion(one, levels)).OfType<FrameworkCriterion>()];
        map.NoOther("line", "domain", "objectives", "takes", "otherwise", "criteria");
        if (map.ProblemsSoFar > before || code is null || domain is null || levels is null) return null;
        if (criteria.Count > 0) return new AssuranceLine(code, domain, objectives, takes is null ? LineRule.Best : Names<LineRule>.Parse(takes).Value, levels.Find(level => level.Code == otherwise), criteria);
        map.Add(new Problem("no “criteria”", "criteria: at least one, with criterion, level, text and when"));
        return null;
    }

    private List<ObjectiveCode> Objectives(YamlMap map)
    {
        List<ObjectiveCode> codes = [];
        foreach (var text in map.Texts("objectives"))
        {
            var read = ObjectiveCode.Parse(text);
            if ((read.Problem ?? (map.IsHeld ? null : reading.Context.Objectives.Check(text))) is { } problem) map.Add(problem);
            else codes.Add(read.Value);
        }

        Once(map, codes.Select(static code => code.ToString()), "objective");
        return codes;
    }

    private FrameworkCriterion? Criterion(YamlMap map, List<AssuranceLevel>? levels)
    {
        var code = map.Required("criterion", AspectItem.ParseCode);
        var level = map.Required("level", text => LevelOf(text, levels));
        var text = map.Required<string>("text", static words => words is null ? Problem.With(words, "what the criterion says, in the words of the framework") : words);
        var when = map.Required("when", words => Core.Criteria.Criterion.Parse(words).Then<Criterion>(read => !map.IsHeld && names.Problems(read).FirstOrDefault() is { } problem ? problem : read));
        map.NoOther("criterion", "level", "text", "when");
        // The risks are read after the framework.
        if (when is not null && !map.IsHeld) reading.AtEnd(() => map.Optional<string>("when", words => names.UnknownRisk(when) is { } problem ? problem : words!));
        return code is null || level is null || text is null || when is null || levels is null ? null : new FrameworkCriterion(code, levels.Find(one => one.Code == level)!, text, when);
    }

    private static Parsed<string> LevelOf(string? text, List<AssuranceLevel>? levels) => OneOf(text, "a level of this version", levels?.Select(static level => level.Code));

    private static Parsed<string> OneOf(string? text, string what, IEnumerable<string>? known)
    {
        if (text is null) return Problem.With(text, what);
        if (known is null) return text;
        List<string> codes = [.. known];
        return codes.Contains(text, StringComparer.Ordinal) ? text : Problem.With(text, $"{what}{(codes.Count == 0 ? "" : $": {string.Join(", ", codes)}")}{Spelling.Suggestion(text, codes)}");
    }

    private static void Once(YamlMap map, IEnumerable<string> codes, string what)
    {
        if (map.IsHeld) return;
        foreach (var twice in codes.GroupBy(static code => code, StringComparer.Ordinal).Where(static same => same.Skip(1).Any()))
            map.Add(new Problem($"the {what} “{twice.Key}” a second time", "each once in a version"));
    }

    private static Parsed<string> Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text! : Problem.With(text, "a day such as 2019-04-01");

    private static Parsed<string> Months(string? text)
    {
        var parts = (text ?? "").Split(' ');
        if (parts is not [var number, "month" or "months"] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months)) return Problem.With(text, "on how many months a domain is judged, such as 2 months");
        return months is > 0 and <= LongestSpan ? number : Problem.With(text, $"1 to {LongestSpan} months");
    }
}
