using System.Globalization;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Widths;

namespace Plumbline.Reports.Writers.Html.Styles;

/// <summary>The class that says how wide a table must be to stay a table; narrower, its rows become cards.</summary>
/// <remarks>The font size of the table's container is a forty-eighth of that width, so that one container query, in em, serves tables of every width.</remarks>
internal static class TableNeeds
{
    private const int Step = 2, Least = 18, Most = 160, Query = 48;

    /// <summary>The widest container, in em, whose table is cards.</summary>
    internal const string LastCard = "47.99";

    /// <summary>The class of a table in the styles of its page.</summary>
    internal static string ClassOf(Table table, TableStyles styles)
    {
        var need = table.LeastWidth ?? TableNeed.OnScreen(table);
        var name = styles.ClassOfNeed(Math.Clamp((need + Step - 1) / Step * Step, Least, Most));
        return TableNeed.IsBeyond(need) ? $"{name} beyond" : name;
    }

    /// <summary>Every width, in rem.</summary>
    internal static IEnumerable<int> All => Enumerable.Range(0, ((Most - Least) / Step) + 1).Select(static i => Least + (i * Step));

    /// <summary>The rule of the tables that need a width.</summary>
    internal static string Rule(int rem) => string.Create(CultureInfo.InvariantCulture, $".{NameOf(rem)}{{font-size:{Math.Round(rem / (double)Query, 3)}rem}}");

    internal static string NameOf(int rem) => string.Create(CultureInfo.InvariantCulture, $"fit{rem}");
}
