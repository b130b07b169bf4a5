using Plumbline.App.Definitions;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;

namespace Plumbline.App.Importing.Tables;

/// <summary>Reads a target as a sheet prints it (<c>95%</c>, <c>4.5% by March 2024</c>): a number alone takes its direction from the indicator's polarity. What was printed is kept beside it.</summary>
internal static class PrintedTarget
{
    private const string Criterion = "target";
    private const string Due = "due";
    private const string AsPrinted = "as-printed";

    /// <summary>Replaces the cells of a row of targets.</summary>
    internal static void Read(ITableKind kind, Dictionary<string, string> texts, OrganisationPicture picture)
    {
        if (!kind.Columns.Contains(AsPrinted, StringComparer.Ordinal) || !texts.TryGetValue(Criterion, out var printed) || TargetCriterion.Parse(printed).Succeeded) return;
        if (!IndicatorCode.Parse(texts.GetValueOrDefault("indicator")).TryGet(out var code, out _) || picture.Find(code) is not { } indicator || TargetText.Read(printed, indicator.Polarity) is not { } read) return;
        texts[Criterion] = read.Criterion.ToString();
        texts.TryAdd(AsPrinted, printed);
        if (read.Due is { } due) texts.TryAdd(Due, due);
    }
}
