using Plumbline.App.Definitions.Formats;
using Plumbline.App.Registers;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;
using Plumbline.Web.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Registers;

/// <summary>A request for a page of a register.</summary>
/// <param name="Visit">The request.</param>
/// <param name="Register">The register.</param>
/// <param name="Months">The months of the register.</param>
internal sealed record RegisterVisit(Visit Visit, RegisterDefinition Register, RegisterMonths Months)
{
    /// <summary>The month that the page tells of: the one that the address asks for, else the one that is shown where none is asked for.</summary>
    internal Period Period => Visit.Period(Frequency.Month) ?? Months.Shown;

    /// <summary>The choice of a month.</summary>
    internal PeriodChoice Offered => new(Period, [.. Months.Offered]);

    /// <summary>Finds the register of the address.</summary>
    internal static Task<RegisterVisit> ReadAsync(Visit visit, CancellationToken cancellation) => OfAsync(visit, Find(visit), cancellation);

    /// <summary>A register with its months.</summary>
    internal static async Task<RegisterVisit> OfAsync(Visit visit, RegisterDefinition register, CancellationToken cancellation) =>
        new(visit, register, await FindRegisterMonths.RunAsync(visit.Ledger, visit.Definitions, register, RecordDays.Of(visit), cancellation));

    /// <summary>The register of the address.</summary>
    internal static RegisterDefinition Find(Visit visit) => FindRegister.Run(visit.Definitions, visit.Route("name")).TryGet(out var register, out _)
        ? register
        : throw Refused.NotFound($"There is no register “{visit.Route("name")}” here{Spelling.Suggestion(visit.Route("name"), FindRegister.All(visit.Definitions).Select(static one => one.Code.ToString()))}.");

    /// <summary>The row of the address.</summary>
    internal static RegisterRow RowOf(Visit visit, RegisterRows rows)
    {
        var text = visit.Route("row");
        return rows.All.FirstOrDefault(row => row.Code.ToString() == text)
            ?? throw Refused.NotFound($"There is no row “{text}” in this register{Spelling.Suggestion(text, rows.All.Select(static row => row.Code.ToString()))}.");
    }

    /// <summary>The register as it stands in the month that is shown where none is asked for.</summary>
    internal Task<RegisterReading> LatestReadingAsync(CancellationToken cancellation) => ReadRegisterRows.RunAsync(Visit.Ledger, Visit.Definitions, Register, Months.Shown, cancellation);

    /// <summary>The register as it stands in the month.</summary>
    internal Task<RegisterReading> ReadingAsync(CancellationToken cancellation) => ReadRegisterRows.RunAsync(Visit.Ledger, Visit.Definitions, Register, Period, cancellation);
}
