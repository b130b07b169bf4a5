namespace Plumbline.Web.Forms;

/// <summary>The clock of the server, by which what a form writes is dated: UTC, as all days of the site are.</summary>
internal static class FormClock
{
    /// <summary>The time now.</summary>
    internal static DateTime Now(FormVisit visit) => visit.Http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
}
