using Plumbline.App.Actions;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Periods;
using Plumbline.Core.References;

namespace Plumbline.App.Contracts.Reading;

/// <summary>Tells of requirements that have been red for months, and of those that are stated for a month, with what is done about them.</summary>
internal sealed class KpiExceptions
{
    private readonly OrganisationDefinitions _definitions;
    private readonly Period _period;
    private readonly ActionLog _actions;
    private readonly ILookup<(ContractCode, Core.Indicators.IndicatorCode?), ContractNotice> _notices;
    private readonly Dictionary<ContractCode, (int Place, Contract Contract)> _contracts;

    private KpiExceptions(OrganisationDefinitions definitions, Period period, ActionLog actions, IEnumerable<ContractNotice> notices)
    {
        (_definitions, _period, _actions) = (definitions, period, actions);
        _notices = notices.Where(one => one.State == NoticeState.Open && one.Date <= period.Last).ToLookup(static one => (one.Contract, one.Indicator));
        _contracts = KpiTargets.Contracts(definitions.Picture).Select(static (contract, place) => (place, contract)).ToDictionary(static one => one.contract.Code);
    }

    /// <summary>Those of some requirements that are red for more than a number of months, and those stated for the month; of one contract or of all.</summary>
    internal static async Task<IReadOnlyList<KpiException>> ReadAsync(
        ILedger ledger, OrganisationDefinitions definitions, Period period, IEnumerable<KpiHistory> kpis, int moreThan, ContractCode? contract, CancellationToken cancellation)
    {
        var stated = await RiskParts.ReadAsync(ledger, definitions, Kinds.ContractExceptions, period.ToString(), cancellation);
        var red = kpis.Where(kpi => kpi.MonthsRed.Count > moreThan).ToList();
        if (red.Count == 0 && stated.Count == 0) return [];
        var made = new KpiExceptions(
            definitions, period, red.Count == 0 ? ActionLog.Empty : await ReadActions.RunAsync(ledger, definitions, cancellation), red.Count == 0 ? [] : await ReadContractNotices.RunAsync(ledger, definitions, contract, cancellation));
        return made.InOrder([.. stated.Where(one => contract is null || one.Contract == contract).Select(one => (made.Of(one), one.Position)), .. red.Select(kpi => (made.Of(kpi), (int?)null))]);
    }

    private KpiException Of(KpiHistory kpi)
    {
        var (contract, indicator, judgement) = (kpi.Kpi.Contract, kpi.Kpi.Indicator, kpi.LastRated!);
        TrackedAction[] open = [.. _actions.About(Reference.ToKpi(contract.Code, indicator.Code)).Where(entry => entry.IsOpen(_period.Last)).Select(static entry => entry.Action)];
        return new KpiException(contract.Service ?? contract.Name, indicator.NameInList, kpi.MonthsRed, judgement.Observation!.Value.Text, judgement.Criterion!.ToString())
        {
            Board = contract.Board,
            Contract = contract,
            Counted = kpi,
            Mitigation = open.Length > 0 ? string.Join("; ", open.Select(static action => action.What)) : _definitions.Picture.CommentaryOn(indicator.Code, kpi.Kpi.Unit, judgement.Period)?.Doing,
            Actions = open,
            Notices = [.. _notices[(contract.Code, indicator.Code)]],
        };
    }

    private KpiException Of(ContractException stated)
    {
        var contract = stated.Contract is { } code && _contracts.TryGetValue(code, out var known) ? known.Contract : null;
        return new KpiException(stated.Service, stated.Kpi, new MonthsRed(stated.MonthsRed, stated.AtLeast), stated.Actual, stated.Required)
        {
            Board = stated.Board ?? contract?.Board,
            Contract = contract,
            Mitigation = stated.Mitigation,
            Note = stated.Note,
        };
    }

    // Boards in the order of their contracts, then by name; within a board what is stated in the order of its paper, then contract by contract.
    private IReadOnlyList<KpiException> InOrder(IEnumerable<(KpiException Exception, int? Position)> all)
    {
        var boards = _contracts.Values.Where(static one => one.Contract.Board is not null).GroupBy(static one => one.Contract.Board!, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.Min(static one => one.Place), StringComparer.Ordinal);
        return
        [
            .. all.OrderBy(static one => one.Exception.Board is null)
                .ThenBy(one => one.Exception.Board is { } board ? boards.GetValueOrDefault(board, int.MaxValue) : int.MaxValue).ThenBy(static one => one.Exception.Board, StringComparer.Ordinal)
                .ThenBy(static one => one.Position ?? int.MaxValue)
                .ThenBy(one => one.Exception.Contract is { } contract ? _contracts[contract.Code].Place : int.MaxValue)
                .ThenBy(static one => one.Exception.Service, StringComparer.Ordinal)
                .Select(static one => one.Exception),
        ];
    }
}
