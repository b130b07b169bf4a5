using System.Globalization;
using Plumbline.Web.Forms;
using Plumbline.App.Importing.Beginning;

namespace Plumbline.Web.Importing;

/// <summary>The fields of the page on which an import is settled.</summary>
internal static class SettleImportFields
{
    internal const string Other = "other";
    internal const string Leave = "leave";

    /// <summary>The decision that the column of a text is left out, and the field with its heading.</summary>
    internal const string Column = "column";
    internal const string Shown = "shown";
    internal const string Reason = "reason";

    // A page shows this many texts; the next ones follow once these are settled.
    internal const int MostTexts = 100;
    private const int MostDecisions = 5_000;

    internal static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");

    /// <summary>The name of the field of a setting.</summary>
    internal static string Named(string setting) => char.ToLowerInvariant(setting[0]) + setting[1..];

    /// <summary>What was chosen, as typed.</summary>
    internal static ImportSettings Read(FormFields fields)
    {
        var ignored = string.Join('\n', new[] { fields.Text(Named(nameof(ImportSettings.Ignored))) }.Concat(fields.Several(Leave)).Concat(LeftOut(fields)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));
        return new ImportSettings
        {
            Indicator = fields.Text(Named(nameof(ImportSettings.Indicator))),
            Unit = fields.Text(Named(nameof(ImportSettings.Unit))),
            Register = fields.Text(Named(nameof(ImportSettings.Register))),
            Period = fields.Text(Named(nameof(ImportSettings.Period))),
            Year = fields.Text(Named(nameof(ImportSettings.Year))),
            Quarters = fields.Text(Named(nameof(ImportSettings.Quarters))),
            Sheets = fields.Text(Named(nameof(ImportSettings.Sheets))),
            Ignored = ignored.Length == 0 ? null : ignored.ReplaceLineEndings("\n"),
            Recipe = fields.Text(Named(nameof(ImportSettings.Recipe))),
            WritesRecipe = fields.Text(Named(nameof(ImportSettings.WritesRecipe))),
            Words = fields.IsOn(Named(nameof(ImportSettings.Words))),
            Decisions = [.. Decisions(fields)],
        };
    }

    /// <summary>Whether two choices are the same.</summary>
    internal static bool AreSame(ImportSettings one, ImportSettings other) => one with { Decisions = [] } == other with { Decisions = [] } && one.Decisions.SequenceEqual(other.Decisions);

    // The columns that are left out because a text of theirs is no unit.
    private static IEnumerable<string> LeftOut(FormFields fields)
    {
        for (var number = 0; number < MostDecisions && fields.Has(Numbered("label", number)); number++)
        {
            if (Decision(fields, number) == Column && fields.Text(Numbered(Column, number)) is { } heading) yield return heading;
        }
    }

    private static IEnumerable<LabelDecision> Decisions(FormFields fields)
    {
        for (var number = 0; number < MostDecisions && fields.Has(Numbered("label", number)); number++)
        {
            if (Decision(fields, number) is { } decision && decision != Column) yield return new LabelDecision(fields.Raw(Numbered("kind", number)), fields.Raw(Numbered("label", number)), decision);
        }
    }

    // Words that were typed go before what is ticked: a proposal may be ticked already when somebody types another code.
    private static string? Decision(FormFields fields, int number) => fields.Text(Numbered(Other, number)) ?? fields.Text(Numbered("decision", number));
}
