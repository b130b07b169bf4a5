using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Registers;
using Plumbline.App.Registers.Rows;
using Plumbline.Core.Registers.Records;
using Plumbline.Tests.Support;
using Plumbline.Web.Tests.RiskForms;

namespace Plumbline.Web.Tests.Registers;

/// <summary>A site with a register of studies, which have figures, and one of awards, of which two that say the same are one.</summary>
public abstract class RegisterSite : RiskFormSite
{
    protected const string Register = "/body/registers/studies", Awards = "/body/registers/awards";

    private protected override void WriteMore(TemporaryFolder folder)
    {
        folder.Write("body/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nrecruits,Recruits,month,count,higher,sum\n");
        folder.Write("body/registers/studies.yaml", "register: studies\nname: Studies\nfields:\n  - {field: study, name: Study, kind: text, required: yes}\n  - {field: state, name: State, kind: choice, choices: [{choice: open, word: Open}, {choice: in-set-up, word: In set-up}]}\n  - {field: recruited, name: Recruited, kind: indicator, indicator: recruits}\n");
        folder.Write("body/registers/studies/rows.csv", "row,from,to,study,state,recruited 2024-01,recruited 2024-02,recruited 2024-03\nclimb,,,Climbing,open,5,5,7\nswim,,,Swimming,in-set-up,,,\nwalk,,,Walking,open,,,9\n");
        folder.Write("body/registers/awards.yaml", "register: awards\nname: Awards\nfields:\n  - {field: award, name: Award, kind: text, required: yes}\n  - {field: year, name: Year, kind: number}\n  - {field: worth, name: Worth, kind: number}\nsame: [award, year]\n");
        folder.Write("body/registers/awards/rows.csv", "row,award,year\nprize,First prize,2020\n");
        folder.Write("body/actions.csv", "action,about,what,owner,due,state\nopen-ward,risk/3156,Open a ward,Head of Estates,2020-03-31,open\nask,register/studies/climb,Ask the team,Head of Research,2020-03-31,open\n");
    }

    private protected async Task<RegisterRow> RowAsync(string code)
    {
        var definitions = await ReadDefinitions.RunAsync(Ledger, "body");
        return (await ReadAllRows.RunAsync(Ledger, definitions, FindRegister.Run(definitions, "studies").Value)).All.Single(row => row.Code.ToString() == code);
    }
}
