using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;

namespace Plumbline.App.Checking;

/// <summary>The month as at which an audit looks at what is told by month: contracts and statements.</summary>
internal static class AuditedMonth
{
    /// <summary>The last month of the audited period that tells something; without a period, and where that is over before the period, the latest of all.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="period">The audited period; null for all.</param>
    /// <param name="latest">The latest month that tells something.</param>
    internal static Period Of(OrganisationPicture picture, Period? period, Period latest)
    {
        if (period is null) return latest;
        var last = Period.Containing(period.Last, Frequency.Month, picture.Settings.Calendar);
        return last < latest ? last : latest;
    }
}
