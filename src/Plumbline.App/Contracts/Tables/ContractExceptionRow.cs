using Plumbline.Core.Contracts.Readings;

namespace Plumbline.App.Contracts.Tables;

/// <summary>A requirement that has been red for months, in a list: a row of <see cref="ContractExceptionsTable"/>.</summary>
/// <param name="Exception">The requirement, with what is done about it.</param>
public sealed record ContractExceptionRow(KpiException Exception)
{
    /// <summary>The rows of exceptions, in their order.</summary>
    public static IEnumerable<ContractExceptionRow> Of(IEnumerable<KpiException> exceptions) => exceptions.Select(static one => new ContractExceptionRow(one));

    /// <summary>Whether it was counted from judgements or stated: <c>counted</c>, <c>stated</c>.</summary>
    public string Source => Exception.IsStated ? "stated" : "counted";
}
