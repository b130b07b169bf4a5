using Plumbline.App.BoardAssurance;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;

namespace Plumbline.App.Tests.BoardAssurance;

/// <summary>A small organisation with a framework of one line for each kind of evidence, and an opinion on it.</summary>
internal sealed class AssuranceStore : IAsyncDisposable
{
    internal const string Small = "small";

    internal static readonly DateOnly Day = new(2024, 5, 1);
    internal static readonly Period March = Period.Month(2024, 3);

    private readonly ImportStore _store;

    private AssuranceStore(ImportStore store) => _store = store;

    internal ILedger Ledger => _store.Ledger;

    internal static async Task<AssuranceStore> OpenAsync(StoreAddress? address)
    {
        var store = await ImportStore.SmallAtAsync(address, static folder =>
        {
            folder.Write("targets.csv", "indicator,unit,from,to,target,due,as-printed\nincidents,,,,at most 5,,\nsickness,,,,at most 4.5%,,\n");
            folder.Write("benchmarks.csv", "indicator,comparator,period,value\nsickness,england,,5%\n");
            folder.Write("objectives.csv", "objective,name,order,domains\n1,Safe care,1,safe effective\n2,Good work,2,effective\n3,Old aim,3,\n");
            folder.Write("objective-measures.csv", "objective,indicator,name,order\n1,incidents,,1\n2,sickness,Staff who are ill,1\n");
            folder.Write("objective-positions.csv", "objective,period,direction,reason,by,on\n1,2024-01,unchanged,As it was,Chief Nurse,2024-02-10\n");
            folder.Write("risks/risks.csv", "risk,kind,title,owner,recorded,objectives\nr1,strategic,Falls,Matron,2024-01-01,1\n");
            folder.Write("risks/gradings.csv", "risk,stage,date,score\nr1,current,2024-01-05,6\n");
            folder.Write("assurance/framework.yaml", Framework);
            folder.Write("assurance/questions.csv", "question,text,asked-of,unit-kind\nlearning,Do we learn?,Chief Nurse,\nhandover,Is the handover done?,Matron,team\n");
            folder.Write("assurance/answers.csv", "question,period,unit,answer,evidence,by,on\nlearning,2024-03,,yes,Minutes,Chief Nurse,2024-04-02\n");
            folder.Write("assurance/opinions.csv", "objective,domain,period,level,reason,by,on\n1,safe,2024-01,reasonable,,Chief Executive,2024-02-10\n1,safe,2024-03,substantial,,Chief Executive,2024-04-10\n2,effective,2024-03,reasonable,,Chief Executive,2024-04-10\n");
            folder.Write("observations/a.csv", "indicator,unit,period,value\nincidents,north,2024-02,1\nincidents,south,2024-02,2\nincidents,north,2024-03,1\nincidents,south,2024-03,2\nsickness,small,2024-02,4.0%\nsickness,small,2024-03,4.0%\n");
        });
        return new AssuranceStore(store);
    }

    internal async Task<AssuranceReading> ReadAsync(int? asAt = null, ILedger? ledger = null, Period? period = null)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger ?? Ledger, Small, asAt is { } change ? ChangeNumber.Of(change) : null);
        return await ReadAssurance.RunAsync(ledger ?? Ledger, definitions, period ?? March, Day);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    internal const string Framework = """
        - from: 2023-04-01
          levels: [substantial, reasonable, partial, no-assurance]
          span: 2 months
          domains:
            - domain: safe
            - domain: effective
          lines:
            - line: incidents
              domain: safe
              otherwise: partial
              criteria:
                - {criterion: safe-s1, level: substantial, text: Few incidents, when: "incidents at most target and learning is yes"}
                - {criterion: safe-r1, level: reasonable, text: Some incidents, when: "incidents at most 20 over the span"}
            - line: falls-risk
              domain: safe
              otherwise: no-assurance
              criteria:
                - {criterion: safe-s2, level: substantial, text: A low risk, when: "risk r1 at most 8"}
            - line: sickness
              domain: effective
              otherwise: partial
              criteria:
                - {criterion: effective-s1, level: substantial, text: Below the country, when: "sickness at most benchmark england"}
            - line: handover
              domain: effective
              objectives: [2]
              criteria:
                - {criterion: effective-r2, level: reasonable, text: Handed over, when: "handover is yes"}

        """;
}
