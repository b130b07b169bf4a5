using System.Text;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger.Servers;

namespace Plumbline.App.Tests.Importing.Tables;

/// <summary>A table changes what it has a column for, whatever kind of rows it fills.</summary>
public sealed class PartOfATableTests
{
    [Theory]
    [InlineData("risks", "risk,kind,title,owner,recorded\ncrr-1,strategic,Flood,Head of Roads,2019-05-01\n", "risk crr-1; kind strategic; title Flood; description Water; category safety; owner Head of Roads; recorded 2019-05-01; state closed; closed 2020-01-31; reason Dams built")]
    [InlineData("risks", "risk,kind,title,owner,recorded,description\ncrr-1,strategic,Floods,Head of Roads,2019-05-01,\n", "risk crr-1; kind strategic; title Floods; category safety; owner Head of Roads; recorded 2019-05-01; state closed; closed 2020-01-31; reason Dams built")]
    [InlineData("risks", "risk,kind,title,owner,recorded,state\ncrr-1,strategic,Flood,Head of Roads,2019-05-01,Closed\n", "risk crr-1; kind strategic; title Flood; description Water; category safety; owner Head of Roads; recorded 2019-05-01; state closed; closed 2020-01-31; reason Dams built")]
    [InlineData("risks", "risk,kind,title,owner,recorded,state\ncrr-1,strategic,Floods,Head of Roads,2019-05-01,open\n", "risk crr-1; kind strategic; title Floods; description Water; category safety; owner Head of Roads; recorded 2019-05-01; state open")]
    [InlineData("gradings", "risk,stage,date,by\ncrr-1,current,2019-06-01,Head of Rain\n", null)]
    [InlineData("gradings", "risk,stage,date,likelihood\ncrr-1,current,2019-06-01,3\n", "risk crr-1; stage current; date 2019-06-01; likelihood 3; consequence 5; score 15; by Head of Roads; reason Rain")]
    [InlineData("gradings", "risk,stage,date,score\ncrr-1,current,2019-06-01,8\n", "risk crr-1; stage current; date 2019-06-01; score 8; by Head of Roads; reason Rain")]
    [InlineData("hazards", "risk,order,hazard\ncrr-1,1,Ice\n", "risk crr-1; order 1; hazard Ice; noted 2019-05-02")]
    [InlineData("controls", "control,risk,text\nc1,crr-1,High dams\n", "control c1; risk crr-1; order 2; text High dams; kind preventive; owner Head of Dams; strength strong; gap Gates; state planned")]
    [InlineData("assurances", "assurance,of,line,date,result\na1,control/c1,2,2019-07-01,negative\n", "assurance a1; of control/c1; line 2; source Audit; date 2019-07-01; valid-until 2020-07-01; result negative; gap Gates")]
    [InlineData("reviews", "risk,date,outcome\ncrr-1,2019-08-01,escalated\n", "risk crr-1; date 2019-08-01; by Head of Roads; outcome escalated; next 2019-11-01; note Wet")]
    [InlineData("progress", "risk,at,by,text\ncrr-1,2019-08-01T09:30:00,Head of Roads,Dry\n", "risk crr-1; at 2019-08-01T09:30:00; by Head of Roads; text Dry")]
    [InlineData("actions", "action,about,what,owner,state\n7,risk/crr-1,Buy two pumps,Head of Roads,Done\n", "action 7; about risk/crr-1; what Buy two pumps; owner Head of Roads; due 2019-09-01; state done; done 2019-08-30; evidence Invoice")]
    [InlineData("actions", "action,about,what,owner,state\n7,risk/crr-1,Buy pumps,Head of Roads,open\n", "action 7; about risk/crr-1; what Buy pumps; owner Head of Roads; due 2019-09-01; state open; evidence Invoice")]
    [InlineData("action-updates", "action,at,by,text\n7,2019-08-01T09:30:00,Head of Roads,Paid\n", "action 7; at 2019-08-01T09:30:00; by Head of Roads; text Paid")]
    [InlineData("contracts", "contract,name,commissioner,from\nk1,North clinics,Town,2019-04-01\n", "contract k1; name North clinics; commissioner Town; service Clinics; board Health; order 3; to 2024-03-31")]
    [InlineData("contract-results", "contract,period,green,red\nk1,2020-03,9,1\n", "contract k1; green 9; red 1; note Draft")]
    [InlineData("contract-exceptions", "period,service,kpi,months-red,actual,required\n2020-03,Clinics,Waits,7,80%,at least 95%\n", "board Health; service Clinics; kpi Waits; contract k1; months-red 7; actual 80%; required at least 95%; mitigation Beds; note Draft; order 4")]
    [InlineData("contract-exceptions", "period,service,kpi,months-red,actual,required\n2020-03,Clinics,Waits,6+,70%,at least 95%\n", "board Health; service Clinics; kpi Waits; contract k1; months-red 6; at-least yes; actual 70%; required at least 95%; mitigation Beds; note Draft; order 4")]
    [InlineData("contract-notices", "notice,contract,kind,date,state,text\nn1,k1,query,2020-01-01,closed,Waits\n", "notice n1; contract k1; kind query; date 2020-01-01; due 2020-02-01; state closed; text Waits")]
    [InlineData("targets", "indicator,target\nn,at least 60\n", "target at least 60; due 2024-03; note By the board; source-note Plan")]
    [InlineData("benchmarks", "indicator,comparator,period,value\nn,england,2020-03,50\n", "comparator england; value 50; note Estimate")]
    public async Task ARowThatIsThere_KeepsWhatTheTableHasNoColumnFor(string into, string text, string? expected)
    {
        foreach (var address in new[] { null, await PostgresServer.NewDatabaseAsync() })
        {
            await using var store = await StoreAsync(address);
            var content = Encoding.UTF8.GetBytes(text);
            using (var preview = await store.PreviewAsync("part.csv", content, Into(into, text)))
            {
                Assert.Empty(preview.Refused);
                if (preview.ChangedDefinitions is [var changed]) Assert.Equal(expected, changed.Value);
                else Assert.Equal((0, expected is null ? 0 : 1), (preview.NewDefinitions.Count, preview.Definitions.Sum(static one => one.Same)));
            }

            await store.ImportAsync("part.csv", content, Into(into, text));
            using var again = await store.PreviewAsync("part.csv", content, Into(into, text));
            Assert.Equal((0, 0), (again.NewDefinitions.Count, again.ChangedDefinitions.Count));
        }
    }

    [Theory]
    [InlineData("risks", "risk,kind,title,owner,recorded,state\ncrr-2,strategic,Ice,Head of Roads,2019-05-01,closed\n", "part.csv:2:6: found “closed”; expected the day on which it was closed, in the column closed")]
    [InlineData("risks", "risk,kind,title,owner,recorded\ncrr-1,strategic,,Head of Roads,2019-05-01\n", "part.csv:2:3: found nothing; expected the risk in a few words")]
    [InlineData("actions", "action,about,what,state\n7,risk/crr-1,Buy pumps,open\n", "part.csv:1:0: found no column that the recipe part calls owner; expected one, or owner under its “fixed”")]
    public async Task WhatANewRowNeeds_IsToldWithItsPlace(string into, string text, string expected)
    {
        await using var store = await StoreAsync(null);
        using var preview = await store.PreviewAsync("part.csv", text, Into(into, text));
        Assert.Equal(expected, Assert.Single(preview.Refused).ToString());
    }

    // Every column of the table is named as the file of the kind names it.
    private static ImportOptions Into(string into, string text) =>
        new() { Recipe = new RecipeOption.OfFile("part.yaml", $"recipe: part\ninto: {into}\ncolumns: {{{string.Join(", ", text.Split('\n')[0].Split(',').Select(static column => $"{column}: {column}"))}}}\n") };

    private static Task<ImportStore> StoreAsync(StoreAddress? address) => ImportStore.SmallAtAsync(address, static folder =>
    {
        folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nn,Number,month,count,higher,sum\n");
        folder.Write("targets.csv", "indicator,target,due,as-printed,note,source-note\nn,at least 50,2024-03,50+,By the board,Plan\n");
        folder.Write("benchmarks.csv", "indicator,comparator,period,value,note\nn,england,2020-03,40,Estimate\n");
        folder.Write("risks/risks.csv", "risk,kind,title,description,category,unit,owner,recorded,state,closed,reason\ncrr-1,strategic,Floods,Water,safety,north,Head of Roads,2019-05-01,closed,2020-01-31,Dams built\n");
        folder.Write("risks/gradings.csv", "risk,stage,date,likelihood,consequence,by,reason\ncrr-1,current,2019-06-01,4,5,Head of Roads,Rain\n");
        folder.Write("risks/hazards.csv", "risk,order,hazard,noted\ncrr-1,1,Water,2019-05-02\n");
        folder.Write("risks/controls.csv", "control,risk,order,text,kind,owner,strength,gap,state\nc1,crr-1,2,Dams,preventive,Head of Dams,strong,Gates,planned\n");
        folder.Write("risks/assurances.csv", "assurance,of,line,source,date,valid-until,result,gap\na1,control/c1,2,Audit,2019-07-01,2020-07-01,positive,Gates\n");
        folder.Write("risks/reviews.csv", "risk,date,by,outcome,next,note\ncrr-1,2019-08-01,Head of Roads,unchanged,2019-11-01,Wet\n");
        folder.Write("risks/progress.csv", "risk,at,by,text\ncrr-1,2019-08-01T09:30:00,Head of Roads,Wet\n");
        folder.Write("actions.csv", "action,about,what,owner,due,state,done,evidence\n7,risk/crr-1,Buy pumps,Head of Roads,2019-09-01,done,2019-08-30,Invoice\n");
        folder.Write("action-updates.csv", "action,at,by,text\n7,2019-08-01T09:30:00,Head of Roads,Ordered\n");
        folder.Write("contracts.csv", "contract,name,commissioner,service,unit,board,order,from,to\nk1,Clinics,Town,Clinics,north,Health,3,2019-04-01,2024-03-31\n");
        folder.Write("contract-results.csv", "contract,period,green,red,percent,note\nk1,2020-03,8,2,80%,Draft\n");
        folder.Write("contract-exceptions.csv", "period,board,service,kpi,contract,months-red,at-least,actual,required,mitigation,note,order\n2020-03,Health,Clinics,Waits,k1,6,yes,80%,at least 95%,Beds,Draft,4\n");
        folder.Write("contract-notices.csv", "notice,contract,kind,date,due,state,text\nn1,k1,query,2020-01-01,2020-02-01,open,Waits\n");
    });
}
