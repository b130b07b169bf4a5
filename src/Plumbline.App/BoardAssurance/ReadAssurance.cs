using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Periods;

namespace Plumbline.App.BoardAssurance;

/// <summary>Reads the assurance of an organisation for a span: its objectives, what the criteria suggest, and the opinions beside. Kept by position, period and day.</summary>
public static class ReadAssurance
{
    /// <summary>The reading at the position of the definitions.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="day">The day as of which risks are told.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    public static Task<AssuranceReading> RunAsync(ILedger ledger, OrganisationDefinitions definitions, Period period, DateOnly day, CancellationToken cancellation = default) => throw new NotSupportedException("The assurance is not read yet.");
}
