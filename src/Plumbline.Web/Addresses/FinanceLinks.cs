using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of the accounts. A period is a month; null for the latest.</summary>
public static class FinanceLinks
{
    /// <summary>The statements, and the lines that have more to tell.</summary>
    public static string Finance(this Links links, Period? period = null, UnitCode? unit = null) => Of(links).To(["finance"], ("period", Links.Of(period)), ("unit", unit?.ToString()));

    /// <summary>A statement.</summary>
    public static string Statement(this Links links, string name, Period? period = null, UnitCode? unit = null) => Of(links).ToPage(["finance", name], ("period", Links.Of(period)), ("unit", unit?.ToString()));

    /// <summary>A line against its ceiling, by age, and from forecast to forecast.</summary>
    public static string FinanceLine(this Links links, IndicatorCode line, Period? period = null, UnitCode? unit = null) => Of(links).ToPage(["finance", "lines", Text(line)], ("period", Links.Of(period)), ("unit", unit?.ToString()));

    private static Links Of(Links links) => links ?? throw new ArgumentNullException(nameof(links));

    private static string Text(IndicatorCode line) => line?.ToString() ?? throw new ArgumentNullException(nameof(line));
}
