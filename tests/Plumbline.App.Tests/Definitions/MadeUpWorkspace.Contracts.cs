namespace Plumbline.App.Tests.Definitions;

/// <content>Contracts, stated results and exceptions, notices.</content>
internal static partial class MadeUpWorkspace
{
    private static Dictionary<string, (string File, string Text)[]> OfContracts() => new(StringComparer.Ordinal)
    {
        ["contract"] = [("contracts.csv", "contract,name,commissioner,service,unit,board,order,from,to\ncounty,\"Wards, for the county\",Sample County Council,Wards,ward,Board of Wards,1,2019-04-01,2030-03-31\n")],
        ["contract-result"] = [("contract-results.csv", "contract,period,green,red,percent,note,aspect\ncounty,2019-04,3,1,75%,\"As told, in May\",\nall,2019/20,4,0,,,forecast:2019-04\n")],
        ["contract-exception"] = [("contract-exceptions.csv", "period,board,service,kpi,contract,months-red,at-least,actual,required,mitigation,note,order\n2019-04,Board of Wards,Wards,\"Falls, in all\",county,6,yes,92.3%,at least 100%,\"Mats, at each door\",as printed,1\n")],
        ["contract-notice"] = [("contract-notices.csv", "notice,contract,indicator,kind,date,due,state,text\nnotice-1,county,falls,remedial-plan,2019-05-01,2019-06-30,open,\"Mats, by June\"\n")],
    };
}
