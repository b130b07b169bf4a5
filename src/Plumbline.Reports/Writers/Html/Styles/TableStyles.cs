using System.Text;

namespace Plumbline.Reports.Writers.Html.Styles;

/// <summary>The rules that the tables of one page need beside those of every page, collected as the tables are written.</summary>
internal sealed class TableStyles
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly StringBuilder _labelRules = new();
    private readonly SortedSet<double> _shares = [];
    private readonly SortedSet<int> _needs = [];
    private readonly SortedSet<int> _scales = [];

    /// <summary>The rules, for the style sheet of the page.</summary>
    internal string Rules =>
        string.Concat(_shares.Select(RuleOfShare)) + string.Concat(_needs.Select(TableNeeds.Rule))
        + (_scales.Count == 0 ? "" : $"@media print{{{string.Concat(_scales.Select(RuleOfScale))}}}")
        + (_labelRules.Length == 0 ? "" : $"@container (max-width:{TableNeeds.LastCard}em){{{_labelRules}}}") + "\n";

    /// <summary>The rules for all tables, for pages that show fragments.</summary>
    internal static string RulesOfAll { get; } = OfAll();

    /// <summary>The class of a column that takes a share of its table's width. A style of its own on each column would need a looser policy.</summary>
    internal string ClassOfShare(double percent)
    {
        _shares.Add(percent);
        return NameOfShare(percent);
    }

    /// <summary>The class of a table that needs a width, in rem.</summary>
    internal string ClassOfNeed(int rem)
    {
        _needs.Add(rem);
        return TableNeeds.NameOf(rem);
    }

    /// <summary>The class of a table printed in smaller letters.</summary>
    internal string ClassOfScale(int percent)
    {
        _scales.Add(percent);
        return NameOfScale(percent);
    }

    /// <summary>The class of a table that gives each cell the label of its column, for when rows become cards. Tables with equal labels share it.</summary>
    /// <param name="labels">The label of each column; null for a column without cells that need one.</param>
    internal string ClassOfLabels(IReadOnlyList<string?> labels)
    {
        var rules = new List<string>();
        for (var column = 0; column < labels.Count; column++)
        {
            if (labels[column] is { } label) rules.Add(FormattableString.Invariant($" td:nth-child({column + 1}){{--label:{CssString.Of(label)}}}"));
        }

        var key = string.Concat(rules);
        if (_labels.TryGetValue(key, out var name)) return name;
        name = FormattableString.Invariant($"l{_labels.Count + 1}");
        _labels.Add(key, name);
        foreach (var rule in rules) _labelRules.Append('.').Append(name).Append(rule);
        return name;
    }

    private static string OfAll()
    {
        var all = new TableStyles();
        foreach (var half in Enumerable.Range(2, 119)) all.ClassOfShare(half / 2.0);
        foreach (var rem in TableNeeds.All) all.ClassOfNeed(rem);
        foreach (var twentieth in Enumerable.Range(7, 13)) all.ClassOfScale(twentieth * 5);
        return all.Rules;
    }

    private static string NameOfShare(double percent) => FormattableString.Invariant($"w{Math.Floor(percent)}{(percent % 1 == 0 ? "" : "h")}");

    private static string NameOfScale(int percent) => FormattableString.Invariant($"z{percent}");

    private static string RuleOfShare(double percent) => FormattableString.Invariant($".{NameOfShare(percent)}{{width:{percent}%}}");

    private static string RuleOfScale(int percent) => FormattableString.Invariant($".{NameOfScale(percent)}{{zoom:{percent}%}}");
}
