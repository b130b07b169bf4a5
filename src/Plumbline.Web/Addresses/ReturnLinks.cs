using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.Web.Addresses;

/// <summary>The addresses of forms and returns.</summary>
public static class ReturnLinks
{
    /// <summary>The reader's own returns, and every form.</summary>
    public static string Returns(this Links links) => Of(links).To(["returns"]);

    /// <summary>When returns are due, as a calendar; with the key by which a program reads it.</summary>
    public static string ReturnsCalendar(this Links links, string? key = null) => Of(links).To(["returns.ics"], ("key", key));

    /// <summary>Who is to be reminded: today; or of the returns of a form for a period that have not come.</summary>
    public static string Reminders(this Links links, FormCode? form = null, Period? period = null, int page = 1) =>
        Of(links).To(["reminders"], ("form", form?.ToString()), ("period", Links.Of(period)), ("page", page == 1 ? null : Links.Of(page)));

    /// <summary>The returns of a form for a period; null for the latest that is over.</summary>
    public static string Form(this Links links, FormCode form, Period? period = null, params ReadOnlySpan<(string Name, string? Value)> query) =>
        Of(links).ToPage(["returns", Text(form)], [("period", Links.Of(period)), .. query]);

    /// <summary>One return.</summary>
    public static string Return(this Links links, FormCode form, UnitCode unit, Period period) => Of(links).ToPage(["returns", Text(form), Text(unit), Links.Of(period)!]);

    /// <summary>A form of a return: <c>fill</c>, <c>waive</c>, <c>send-back</c>.</summary>
    /// <param name="links">The addresses of the organisation.</param>
    /// <param name="form">The form.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="part">What is done.</param>
    public static string ReturnPart(this Links links, FormCode form, UnitCode unit, Period period, string part) => Of(links).To(["returns", Text(form), Text(unit), Links.Of(period)!, part]);

    /// <summary>The form to fill in.</summary>
    public static string FillReturn(this Links links, FormCode form, UnitCode unit, Period period) => links.ReturnPart(form, unit, period, "fill");

    private static Links Of(Links links) => links ?? throw new ArgumentNullException(nameof(links));

    private static string Text(object code) => code?.ToString() ?? throw new ArgumentNullException(nameof(code));
}
