using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Contracts.Records;

/// <summary>How many requirements of a contract were green and red in a month, as somebody stated it, or as somebody expects for a year.</summary>
/// <param name="Contract">The contract; null for all together.</param>
/// <param name="Period">The month; for a forecast mostly a financial year.</param>
/// <param name="Green">How many were met.</param>
/// <param name="Red">How many were not met.</param>
/// <param name="Percent">The share that was green, as stated; null where it was not stated.</param>
/// <param name="Note">Why it changed, or what a reader must know.</param>
/// <param name="Aspect">What it is: the actual or a forecast.</param>
public sealed record ContractResult(ContractCode? Contract, Period Period, int Green, int Red, Quantity? Percent, string? Note, Aspect Aspect);
