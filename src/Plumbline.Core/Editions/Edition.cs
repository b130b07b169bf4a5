using System.Globalization;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Editions;

/// <summary>A published edition of a report: which position of the ledger it was made at, and what it said.</summary>
/// <param name="Report">The name of the report.</param>
/// <param name="Period">The period it is for.</param>
/// <param name="Number">Which edition of that report and period, from 1.</param>
/// <param name="Position">The change at which it was made.</param>
/// <param name="ContentHash">SHA-256 of the document as canonical JSON without its reference line: 64 hexadecimal digits.</param>
/// <param name="EditionHash">SHA-256 of organisation, report, period, number, content hash and the head of the chain before it: 64 hexadecimal digits.</param>
/// <param name="Reason">Why it was published.</param>
/// <param name="By">The post that published it, by title.</param>
public sealed record Edition(string Report, Period Period, int Number, ChangeNumber Position, string ContentHash, string EditionHash, string Reason, string By)
{
    /// <summary>The edition as a reference: <c>edition/risk-register/2020-03/1</c>.</summary>
    public string Reference => string.Create(CultureInfo.InvariantCulture, $"edition/{Report}/{Period.ToName()}/{Number}");
}
