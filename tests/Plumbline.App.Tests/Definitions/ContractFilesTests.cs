using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>What the four files of contracts may say, and what is refused with its cell.</summary>
public sealed class ContractFilesTests : IDisposable
{
    private const string Contracts = "contract,name,commissioner,unit,board,order,from,to\n";
    private const string Results = "contract,period,green,red,percent,aspect\n";
    private const string Exceptions = "period,board,service,kpi,contract,months-red,at-least,actual,required,mitigation\n";
    private const string Notices = "notice,contract,indicator,kind,date,due,state,text\n";

    private readonly TemporaryFolder _folder = new();

    public ContractFilesTests()
    {
        _folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Sample Community Health Trust\n");
        _folder.Write("units.csv", "unit,name,kind\nsmall,Sample Community Health Trust,organisation\n");
        _folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nstaff,Staff,month,count,higher,sum\n");
        _folder.Write("targets.csv", "indicator,contract,target\nfalls,county,at most 3\n");
        _folder.Write("contracts.csv", Contracts + "county,County,Sample County Council,,Board A,1,2019-04-01,\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("all,All,Sample County Council,,,,2019-04-01,", "1: found “all”; expected a contract’s code; all stands for all contracts together")]
    [InlineData("The County,All,Sample County Council,,,,2019-04-01,", "1: found “The County”; expected a contract’s code")]
    [InlineData("county,Again,Sample County Council,,,,2019-04-01,", "1: found county a second time; expected each once; it stands in row 2")]
    [InlineData("town,,Sample County Council,,,,2019-04-01,", "2: found nothing; expected what papers call the contract")]
    [InlineData("town,Town,,,,,2019-04-01,", "3: found nothing; expected who commissions the service")]
    [InlineData("town,Town,Sample County Council,smal,,,2019-04-01,", "4: found “smal”; expected a unit of units.csv, perhaps “small”")]
    [InlineData("town,Town,Sample County Council,,,first,2019-04-01,", "6: found “first”; expected a whole number")]
    [InlineData("town,Town,Sample County Council,,,,,", "7: found nothing; expected a date")]
    [InlineData("town,Town,Sample County Council,,,,2019-04,", "7: found “2019-04”; expected a date")]
    [InlineData("town,Town,Sample County Council,,,,2019-04-01,2019-03-31", "8: found “2019-03-31”; expected a day from 2019-04-01 on")]
    public void Contract_IsRefusedWithItsCell(string row, string expected)
    {
        _folder.Write("contracts.csv", Contracts + "county,County,Sample County Council,,Board A,1,2019-04-01,\n" + row + "\n");
        Refuses("contracts.csv:3", expected);
    }

    [Theory]
    [InlineData("count,2020-03,3,1,75%,", "1: found “count”; expected a contract of contracts.csv, perhaps “county”")]
    [InlineData(",2020-03,3,1,75%,", "1: found nothing; expected a contract’s code")]
    [InlineData("county,2019/20,3,1,75%,", "2: found “2019/20”; expected a month such as 2020-03, or the aspect forecast for a longer period")]
    [InlineData("county,March,3,1,75%,", "2: found “March”; expected a period")]
    [InlineData("county,2020-03,,1,,", "3: found nothing; expected how many requirements, a whole number")]
    [InlineData("county,2020-03,3,one,,", "4: found “one”; expected a whole number")]
    [InlineData("county,2020-03,-3,1,,", "3: found “-3”; expected a whole number")]
    [InlineData("county,2020-03,3,1,175%,", "5: found “175%”; expected a share from 0% to 100%")]
    [InlineData("county,2020-03,3,1,£75,", "5: found “£75”; expected a share from 0% to 100%")]
    [InlineData("county,2020-03,3,1,75%,plan", "6: found “plan”; expected nothing, forecast or forecast:PERIOD")]
    [InlineData("county,2020-03,3,1,75%,forecast/ward", "6: found “forecast/ward”; expected")]
    [InlineData("county,2019/20,3,1,75%,forecast:2020-04", "6: found “forecast:2020-04”; expected a forecast that is made by the end of 2019/20")]
    public void Result_IsRefusedWithItsCell(string row, string expected)
    {
        _folder.Write("contract-results.csv", $"{Results}{row}\n");
        Refuses("contract-results.csv:2", expected);
    }

    [Fact]
    public void Result_IsStatedOnceForAMonth_AndOnceForEachForecast()
    {
        _folder.Write("contract-results.csv", $"{Results}county,2020-03,3,1,75%,\nall,2020-03,3,1,75%,\ncounty,2019/20,3,1,75%,forecast\ncounty,2019/20,3,1,75%,forecast:2020-01\n");
        Assert.Empty(Problems());
        _folder.Write("contract-results.csv", $"{Results}county,2020-03,3,1,75%,\ncounty,2020-03,2,2,50%,\n");
        Assert.Equal(["contract-results.csv:3:1: found the result of county for 2020-03 a second time; expected each once; it stands in row 2"], Problems());
    }

    [Theory]
    [InlineData("2020-03,,Wards,Falls,,2,,80%,at least 90%,", "2: found nothing; expected the board to which it is reported, where no contract is named")]
    [InlineData("2019/20,Board A,Wards,Falls,,2,,80%,at least 90%,", "1: found “2019/20”; expected a month such as 2020-03")]
    [InlineData("2020-03,Board A,,Falls,,2,,80%,at least 90%,", "3: found nothing; expected the service")]
    [InlineData("2020-03,Board A,A|B,Falls,,2,,80%,at least 90%,", "3: found “A|B”; expected the service, in one line and without |")]
    [InlineData("2020-03,Board A,Wards,,,2,,80%,at least 90%,", "4: found nothing; expected what is required, in words")]
    [InlineData("2020-03,,Wards,Falls,count,2,,80%,at least 90%,", "5: found “count”; expected a contract of contracts.csv, perhaps “county”")]
    [InlineData("2020-03,Board A,Wards,Falls,,,,80%,at least 90%,", "6: found nothing; expected for how many months it was red, a whole number")]
    [InlineData("2020-03,Board A,Wards,Falls,,6+,,80%,at least 90%,", "6: found “6+”; expected a whole number")]
    [InlineData("2020-03,Board A,Wards,Falls,,2,maybe,80%,at least 90%,", "7: found “maybe”; expected")]
    [InlineData("2020-03,Board A,Wards,Falls,,2,,,at least 90%,", "8: found nothing; expected the figure, as the paper prints it: 92.3%")]
    [InlineData("2020-03,Board A,Wards,Falls,,2,,low,at least 90%,", "8: found “low”; expected")]
    [InlineData("2020-03,Board A,Wards,Falls,,2,,80%,,", "9: found nothing; expected")]
    [InlineData("2020-03,Board A,Wards,Falls,,2,,80%,as many as can be,", "9: found “as many as can be”; expected")]
    [InlineData("2020-03,Board A,Wards,Falls,,2,,80%,at least 90%,As above.", "10: found “As above.”; expected what is done about it: no row before it of the same board and month says what")]
    public void Exception_IsRefusedWithItsCell(string row, string expected)
    {
        _folder.Write("contract-exceptions.csv", $"{Exceptions}{row}\n");
        Refuses("contract-exceptions.csv:2", expected);
    }

    // The board of a row that names a contract alone is that of the contract; a row without words ends what stands above.
    [Theory]
    [InlineData("2020-03,Board A,One,Falls,,2,,80%,at least 90%,Mats\n2020-03,,Two,Falls,county,2,,80%,at least 90%,as above\n", "")]
    [InlineData("2020-03,Board A,One,Falls,,2,,80%,at least 90%,Mats\n2020-03,Board B,Two,Falls,,2,,80%,at least 90%,as above\n", "contract-exceptions.csv:3:10")]
    [InlineData("2020-02,Board A,One,Falls,,2,,80%,at least 90%,Mats\n2020-03,Board A,Two,Falls,,2,,80%,at least 90%,as above\n", "contract-exceptions.csv:3:10")]
    [InlineData("2020-03,Board A,One,Falls,,2,,80%,at least 90%,\n2020-03,Board A,Two,Falls,,2,,80%,at least 90%,as above\n", "contract-exceptions.csv:3:10")]
    public void AsAbove_IsWhatTheRowBeforeOfTheBoardAndMonthSays(string rows, string expected)
    {
        _folder.Write("contract-exceptions.csv", Exceptions + rows);
        Assert.Equal(expected, string.Join(' ', Problems().Select(static problem => problem.Split(": ")[0])));
    }

    [Theory]
    [InlineData("Q 1,county,falls,query,2020-01-05,,open,Why?", "1: found “Q 1”; expected a notice’s code")]
    [InlineData("q1,count,falls,query,2020-01-05,,open,Why?", "2: found “count”; expected a contract of contracts.csv, perhaps “county”")]
    [InlineData("q1,all,falls,query,2020-01-05,,open,Why?", "2: found “all”; expected a contract’s code; all stands for all contracts together")]
    [InlineData("q1,county,fall,query,2020-01-05,,open,Why?", "3: found “fall”; expected an indicator of indicators.csv, perhaps “falls”")]
    [InlineData("q1,county,staff,query,2020-01-05,,open,Why?", "3: found “county/staff”; expected")]
    [InlineData("q1,county,falls,querry,2020-01-05,,open,Why?", "4: found “querry”; expected one of query, notice, remedial-plan, exception-report, perhaps “query”")]
    [InlineData("q1,county,falls,query,,,open,Why?", "5: found nothing; expected a date")]
    [InlineData("q1,county,falls,query,2020-01-05,2020-01-04,open,Why?", "6: found “2020-01-04”; expected a day from 2020-01-05 on")]
    [InlineData("q1,county,falls,query,2020-01-05,,done,Why?", "7: found “done”; expected one of open, closed, withdrawn")]
    [InlineData("q1,county,falls,query,2020-01-05,,open,", "8: found nothing; expected what it says")]
    public void Notice_IsRefusedWithItsCell(string row, string expected)
    {
        _folder.Write("contract-notices.csv", $"{Notices}{row}\n");
        Refuses("contract-notices.csv:2", expected);
    }

    [Fact]
    public void CodeOfANotice_NamesOne_WhateverItsContract()
    {
        _folder.Write("contracts.csv", $"{Contracts}county,County,Sample County Council,,,1,2019-04-01,\ntown,Town,Sample County Council,,,2,2019-04-01,\n");
        _folder.Write("contract-notices.csv", $"{Notices}q1,county,,query,2020-01-05,,open,Why?\nq1,town,,query,2020-01-05,,open,Why?\n");
        Assert.Equal(["contract-notices.csv:3:1: found “q1”; expected a code of its own: it is that of a notice under county"], Problems());
    }

    [Fact]
    public void Target_NamesAContractThatIsThere_WhereContractsAreListed()
    {
        _folder.Write("targets.csv", "indicator,contract,target\nfalls,conty,at most 3\n");
        Assert.Contains("perhaps “county”", Assert.Single(Problems()), StringComparison.Ordinal);
    }

    private void Refuses(string row, string expected) => Assert.StartsWith($"{row}:{expected}", Assert.Single(Problems()), StringComparison.Ordinal);

    private IReadOnlyList<string> Problems() => [.. ReadWorkspace.Run(_folder.Path).Problems.Select(static problem => problem.ToString())];
}
