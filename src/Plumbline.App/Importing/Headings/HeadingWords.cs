using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Headings;

/// <summary>What a column holds.</summary>
internal enum ColumnRole
{
    /// <summary>Not known from its heading.</summary>
    Unknown,

    /// <summary>The indicator, by code or name.</summary>
    Indicator,

    /// <summary>The indicator's code or number beside its name.</summary>
    Code,

    /// <summary>The indicator's code in a return that was sent out: the name beside it must be that indicator's.</summary>
    FixedCode,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The period.</summary>
    Period,

    /// <summary>The year, where another column has the month or quarter.</summary>
    Year,

    /// <summary>The figure.</summary>
    Value,

    /// <summary>A count: the figure, or the numerator of the value beside it.</summary>
    Count,

    /// <summary>The numerator.</summary>
    Numerator,

    /// <summary>The denominator.</summary>
    Denominator,

    /// <summary>Why there is no figure.</summary>
    Status,

    /// <summary>Whether the figure may still be revised.</summary>
    Provisional,

    /// <summary>A note on the figure.</summary>
    Note,

    /// <summary>The figure's aspect: actual, plan, forecast or a breakdown.</summary>
    Aspect,

    /// <summary>A note on where the figure comes from.</summary>
    SourceNote,

    /// <summary>Whether the figure is known to be probably wrong.</summary>
    Doubtful,

    /// <summary>The target.</summary>
    Target,

    /// <summary>Words on why a figure is as it is.</summary>
    Commentary,

    /// <summary>Words on what is being done.</summary>
    Action,

    /// <summary>A value calculated from the figures: a total, the year to date.</summary>
    Derived,

    /// <summary>A known column that holds no figure: the owner, the rating, the change that wrote it.</summary>
    Ignored,
}

/// <summary>The words in headings that show what a column holds.</summary>
internal static partial class HeadingWords
{
    private static readonly Dictionary<string, ColumnRole> Words = Table(
        (ColumnRole.Indicator, ["indicator", "indicator name", "indicator description", "standard indicator", "indicator title", "standard", "measure", "measure name", "measure description", "metric", "metric name", "metric description", "kpi", "kpi name", "kpi description", "line", "budget line", "name", "description"]),
        (ColumnRole.Code, ["code", "indicator code", "indicator id", "indicator number", "indicator ref", "measure id", "measure code", "measure ref", "metric id", "metric code", "kpi id", "kpi code", "kpi ref", "kpi no", "kpi number", "id", "ref", "reference", "number", "no"]),
        (ColumnRole.FixedCode, [LabelText.Normalise(Returned.Code)]),
        (ColumnRole.Unit, ["unit", "unit code", "unit name", "team", "team name", "team code", "service", "service name", "directorate", "directorate name", "area", "site", "site name", "site code", "organisation", "organization", "location", "trust", "trust name", "trust code", "organisation name", "organisation code", "organization name", "organization code", "org", "org code", "org name", "provider", "provider name", "provider code", "provider org name", "provider org code", "hospital", "hospital name", "council", "local authority", "local authority name", "local authority code", "la name", "la code", "geography", "geography name", "geography code", "area name", "area code", "locality", "locality name", "ward", "ward name", "ward code", "borough", "district", "region", "region name", "region code", "icb", "icb name", "icb code", "practice", "practice name", "practice code", "place", "department", "department name", "division", "division name"]),
        (ColumnRole.Period, ["period", "date", "month", "quarter", "week", "week ending", "period ending", "month ending", "quarter ending", "period end", "period end date", "period name", "reporting period", "reporting month", "reporting date", "time period", "data period", "data month", "month year", "month and year", "month name"]),
        (ColumnRole.Year, ["year", "financial year", "calendar year", "academic year", "fiscal year", "reporting year"]),
        (ColumnRole.Value, ["value", "figure", "actual", "actuals", "result", "performance", "observed", "indicator value", "measure value", "metric value", "data value", "obs value", "observation value"]),
        (ColumnRole.Count, ["count"]),
        (ColumnRole.Numerator, ["numerator", "numerator value"]),
        (ColumnRole.Denominator, ["denominator", "denominator value"]),
        (ColumnRole.Status, ["status"]),
        (ColumnRole.Provisional, ["provisional"]),
        (ColumnRole.Note, ["note", "notes", "value note", "footnote", "footnotes", "comment", "comments", "commentary", "commentaries"]),
        (ColumnRole.Aspect, ["aspect"]),
        (ColumnRole.SourceNote, ["source note", "source notes"]),
        (ColumnRole.Doubtful, ["doubtful"]),
        (ColumnRole.Commentary, ["why", "narrative", "narratives", "reason", "reasons", "explanation"]),
        (ColumnRole.Action, ["what we are doing", "action", "actions", "action taken", "actions taken", "mitigation", "mitigations", "mitigating action", "mitigating actions"]),
        (ColumnRole.Derived, ["ytd", "year to date", "total", "totals", "grand total", "average", "mean", "full year", "last year", "last quarter", "last month", "last period", "previous", "previous year", "previous quarter", "previous month", "previous period", "previous value", "prev", "prev month", "prev year", "prior year", "prior month", "prior period", "cumulative", "variance", "variance %", "% variance", "difference", "difference %", "var", "var %", "var%", "% var", "diff", "diff %", "% diff", "% difference", "change %", "% change", "percentage change"]),
        (ColumnRole.Ignored, ["change", "source", "sparkline", "trend", "recent trend", "rag", "rating", "rag rating", "direction", "direction of travel", "polarity", "owner", "lead", "frequency", "variation", "assurance", "spc", LabelText.Normalise(Returned.Measure), LabelText.Normalise(Returned.UsualRange)]));

    private static readonly FrozenSet<string> Comments = new[] { "comment", "comments", "commentary", "commentaries" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly string Earlier = LabelText.Normalise(Returned.Earlier) + " ";
    private static readonly string[] DerivedWords = ["ytd", "total", "average"];
    private static readonly string[] TargetWords = ["target", "ceiling", "baseline", "threshold", "plan"];

    /// <summary>What a column with this heading holds where words are read too: a comment is then a commentary, and no note on the figure.</summary>
    internal static ColumnRole RoleWithWords(string heading) => Comments.Contains(LabelText.Normalise(heading)) ? ColumnRole.Commentary : RoleOf(heading);

    /// <summary>What a column with this heading holds.</summary>
    internal static ColumnRole RoleOf(string heading)
    {
        var each = Split(heading);
        var words = string.Join(' ', each);
        if (Words.TryGetValue(words, out var role)) return role;
        if (words.StartsWith(Earlier, StringComparison.Ordinal)) return ColumnRole.Ignored;
        return each.Intersect(TargetWords, StringComparer.Ordinal).Any() ? ColumnRole.Target
            : each.Intersect(DerivedWords, StringComparer.Ordinal).Any() ? ColumnRole.Derived
            : ColumnRole.Unknown;
    }

    /// <summary>The words of a heading, in the form in which headings are compared.</summary>
    internal static string[] Split(string heading) => LabelText.Normalise(JoinedWords().Replace(heading, " ")).Split(' ');

    // Between the words of “AreaCode” and “IndicatorID”.
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedWords();

    private static Dictionary<string, ColumnRole> Table(params (ColumnRole Role, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(word => (word, row.Role))).ToDictionary(pair => pair.word, pair => pair.Role, StringComparer.Ordinal);
}
