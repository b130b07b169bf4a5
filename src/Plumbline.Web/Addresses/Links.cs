using System.Globalization;
using System.Text;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of an organisation's pages. Each keeps the position that is being read, <c>?as-at=12</c>, and the part: <c>?within=north</c>.</summary>
/// <param name="pathBase">The path under which a proxy serves the site; empty for none.</param>
/// <param name="organisation">The code of the organisation.</param>
/// <param name="asAt">The position asked for; null for the present.</param>
/// <param name="within">The unit of the part that is read, where a reader has several and it is not the first; else null.</param>
public sealed class Links(string pathBase, string organisation, string? asAt, string? within = null)
{
    /// <summary>The query parameter for the position.</summary>
    public const string AsAt = "as-at";

    /// <summary>The query parameter for the unit whose part is read, where a reader may read several.</summary>
    public const string Within = "within";

    /// <summary>The query parameter for the change that a form has just made, which the page tells.</summary>
    public const string Saved = "saved";

    /// <summary>The end of a page's address whose last part ends as that of a table does: the page of the measure <c>a.json</c> is <c>a.json.html</c>.</summary>
    public const string Page = ".html";

    private static readonly string[] Ends = [".csv", ".xlsx", ".json", Page];

    /// <summary>The code of the organisation.</summary>
    public string Organisation => organisation;

    /// <summary>The path under which a proxy serves the site; empty for none.</summary>
    public string PathBase => pathBase;

    /// <summary>The position asked for, as it was written in the address; null for the present.</summary>
    public string? Position => asAt;

    /// <summary>The unit of the part that is read, as the address names it; null for the reader's first or only one.</summary>
    public string? Part => within;

    /// <summary>The page of what needs attention.</summary>
    public string Home(Period? period = null, UnitCode? unit = null) => ToPage([], ("period", Of(period)), ("unit", unit?.ToString()));

    /// <summary>The dashboard of all measures.</summary>
    public string Dashboard(Period? period = null, UnitCode? unit = null, string? section = null, string? rating = null) =>
        To(["dashboard"], ("period", Of(period)), ("unit", unit?.ToString()), ("section", section), ("rating", rating));

    /// <summary>The page of one measure.</summary>
    public string Measure(IndicatorCode indicator, UnitCode? unit = null, Period? period = null) =>
        ToPage(["indicators", indicator.ToString()], ("unit", unit?.ToString()), ("period", Of(period)));

    /// <summary>The story of one figure.</summary>
    public string Figure(IndicatorCode indicator, UnitCode unit, Period period, string? aspect = null) =>
        To(["figures", indicator.ToString(), unit.ToString(), Of(period)!], ("aspect", aspect));

    /// <summary>The form for the words about one figure.</summary>
    public string Words(IndicatorCode indicator, UnitCode unit, Period period) => To(["commentary", indicator.ToString(), unit.ToString(), Of(period)!]);

    /// <summary>The form to correct one figure.</summary>
    public string Correction(IndicatorCode indicator, UnitCode unit, Period period, string? aspect = null) =>
        To(["figures", indicator.ToString(), unit.ToString(), Of(period)!, "correct"], ("aspect", aspect));

    /// <summary>One change of the ledger.</summary>
    public string Change(ChangeNumber number) => To(["changes", number.ToString()]);

    /// <summary>The form that undoes a change.</summary>
    public string Undo(ChangeNumber number) => To(["changes", number.ToString(), "undo"]);

    /// <summary>One report for a period.</summary>
    public string Report(string name, Period period, UnitCode? unit = null) => To(["reports", name, Of(period)!], ("unit", unit?.ToString()));

    /// <summary>Any page of the organisation.</summary>
    /// <param name="path">The segments after the organisation.</param>
    /// <param name="query">The parameters; those without a value are left out.</param>
    public string To(ReadOnlySpan<string> path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(pathBase).Append('/').Append(Uri.EscapeDataString(organisation));
        foreach (var segment in path) address.Append('/').Append(Uri.EscapeDataString(segment));
        var separator = '?';
        foreach (var (name, value) in query) Append(name, value);
        Append(Within, within);
        Append(AsAt, asAt);
        return address.ToString();

        void Append(string name, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
    }

    /// <summary>The same pages at the present.</summary>
    public Links AtPresent() => asAt is null ? this : new Links(pathBase, organisation, asAt: null, within);

    /// <summary>The same pages of another part.</summary>
    public Links In(string? unit) => new(pathBase, organisation, asAt, unit);

    /// <summary>The same pages as at a change.</summary>
    public Links At(ChangeNumber change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new Links(pathBase, organisation, change.ToString(), within);
    }

    /// <summary>A page whose address ends with a code.</summary>
    /// <param name="path">The segments after the organisation; none for its first page.</param>
    /// <param name="query">The parameters; those without a value are left out.</param>
    public string ToPage(ReadOnlySpan<string> path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        if (!EndsLikeAFormat(path.IsEmpty ? organisation : path[^1])) return To(path, query);
        return path.IsEmpty ? new Links(pathBase, organisation + Page, asAt, within).To(path, query) : To([.. path[..^1], path[^1] + Page], query);
    }

    private static bool EndsLikeAFormat(string part) => Ends.Any(end => part.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>A period as addresses write it: a year such as 2019/20 is 2019-20.</summary>
    public static string? Of(Period? period) => period?.ToString().Replace('/', '-');

    /// <summary>A number as addresses and attributes write it.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
