using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;

namespace Plumbline.App.Contracts.Tables;

/// <summary>A month of a contract, as counted or as stated: a row of <see cref="ContractsTable"/>.</summary>
/// <param name="Line">The contract, or all together.</param>
/// <param name="Month">The month, or the year that is forecast.</param>
/// <param name="IsForecast">Whether it is expected.</param>
/// <param name="Count">The counts.</param>
/// <param name="IsStated">Whether they were stated, and not counted.</param>
public sealed record ContractRow(ContractLine Line, ContractMonth Month, bool IsForecast, ContractCount Count, bool IsStated)
{
    /// <summary>The code of the contract; <c>all</c> for all together.</summary>
    public string Contract => Line.Contract?.Code.ToString() ?? ContractCode.AllWord;

    /// <summary>The share that is green: as stated, else rounded to a whole percentage, half a unit upwards; null where none is rated.</summary>
    public decimal? Percent => Count.StatedPercent?.Amount ?? (Count.Share is { } share ? Math.Round(share, MidpointRounding.AwayFromZero) : null);

    /// <summary>The rows of a reading: contract by contract and then all together, each month by month and then the forecast. What is both counted and stated has two, counted first.</summary>
    public static IEnumerable<ContractRow> Of(ContractsReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Contracts.Append(reading.All).SelectMany(static line => line.Months.SelectMany(month => Of(line, month, isForecast: false)).Concat(line.Forecast is { } forecast ? Of(line, forecast, isForecast: true) : []));
    }

    private static IEnumerable<ContractRow> Of(ContractLine line, ContractMonth month, bool isForecast)
    {
        if (month.Counted is { } counted) yield return new ContractRow(line, month, isForecast, counted, IsStated: false);
        if (month.Stated is { } stated) yield return new ContractRow(line, month, isForecast, stated, IsStated: true);
    }
}
