using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Importing.Files;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Damage;

/// <summary>Damaged files: each gives a preview within five seconds, and a preview that is not acceptable changes nothing. 1,200 files, a hundred of each kind; 100,000 if PLUMBLINE_LONG is 1, or as many as PLUMBLINE_FUZZ says.</summary>
[Collection(AloneCollection.Name)]
public sealed class FuzzTests
{
    private const long MostMemory = 500L * 1024 * 1024;

    // The limit of five seconds applies on a machine reserved for the run; elsewhere another test may use the processor for as long.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(IsLong ? 5 : 60);

    private const string ByRecipe = "recipe: ours\nends: \"Source:\"\ncolumns: {Thing: indicator, Place: unit, When: month, Then: year, Real: value, Hoped: value plan, Sex: item sex, Age: item age}\nwhere: [{column: Kind, is: x}]\nread: {\"-\": none}\nvalues: {Place: {E01: north}, Sex: {\"4\": none}}\n";

    private static bool IsLong => Environment.GetEnvironmentVariable("PLUMBLINE_LONG") == "1";

    private static int Files => int.TryParse(Environment.GetEnvironmentVariable("PLUMBLINE_FUZZ"), CultureInfo.InvariantCulture, out var files) ? files : IsLong ? 100_000 : 1_200;

    [Fact]
    public async Task DamagedFiles_NeverCrashHangOrCommitPartly()
    {
        await using var store = await ImportStore.SmallAsync(recipes: [ByRecipe]);
        var whole = await SoundFilesAsync(store);
        foreach (var file in whole)
        {
            // The undamaged files are acceptable, so any later refusal is due to the damage.
            using var sound = await store.PreviewAsync("sound", file);
            Assert.True(sound.IsAcceptable, string.Join('\n', sound.Refused));
            Assert.NotEqual(0, sound.Counts.New + sound.Counts.Changed + sound.Counts.Same);
        }

        var head = (await store.Ledger.HeadAsync("small"))!.Value;
        var commits = 0;
        for (var i = 0; i < Files; i++)
        {
            var file = new Mutations(i).Damage(whole[i % whole.Length]);
            var begun = Stopwatch.GetTimestamp();
            try
            {
                commits += await ImportAsync(store, file) ? 1 : 0;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"File {i} of seed {i}: {e.Message}", e);
            }

            Assert.True(Stopwatch.GetElapsedTime(begun) < Longest, $"File {i} took {Stopwatch.GetElapsedTime(begun)}.");
            if (i % 100 == 0) Assert.True(GC.GetTotalMemory(forceFullCollection: true) < MostMemory, $"After file {i} {GC.GetTotalMemory(false):N0} bytes are held.");
        }

        Assert.Equal(head + commits, (await store.Ledger.HeadAsync("small"))!.Value);
        Assert.True((await store.Ledger.VerifyAsync("small")).Intact);
    }

    // Whether a change was written. If the preview is not acceptable, or the ledger refuses, the head must not move; the count at the end checks that.
    private static async Task<bool> ImportAsync(ImportStore store, byte[] file)
    {
        using var preview = await store.PreviewAsync("fuzz", file);
        if (!preview.IsAcceptable)
        {
            Assert.True(preview.Refused.Count + preview.Unmatched.Count > 0);
            return false;
        }

        return await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("fuzz")) is CommitResult.Committed;
    }

    private static async Task<byte[][]> SoundFilesAsync(ImportStore store)
    {
        const string Long = "indicator,unit,period,value,numerator,denominator,status,provisional,note\nincidents,north,2023-04,17,,,,,\nsickness,north,Apr-23,5.60%,53,946,,yes,\"first, count\"\nsurplus,small,2023-04,(£61k),,,,,\nsurvey,,Q1 2023/24,N/A,,,,,\n";
        const string Aspects = "indicator,unit,period,value,provisional,aspect,source-note,doubtful\nincidents,north,2023-04,17 [u],,,\"one ward, late\",\nincidents,north,2023/24,200,,plan,,\nincidents,north,2023/24,210 [f],,forecast:2023-06,,\nincidents,north,2023-04,9,yes,sex=female;age=65-74,by hand,yes\n";
        const string Wide = "Dashboard;;;;\n;2023/24 target;Apr-23;May-23;Q1 2023/24\nPeople;;;;\nSickness absence;4.5%;4/5 (80%);5%;\nStaff survey;;;;81%\nSafeguarding adults;;;;\nLevel 1;90%;91%;TBA;\nIncidents;5;3;0\\0;\n";
        const string Pasted = "Indicator             Apr-23   May-23   Jun-23\nIncidents                  1                 3\nSickness absence          5%       6%       7%\n";
        const string Tight = "Apr-23 May-23 Jun-23\nIncidents 1 2 3\nSickness absence 4/5 (80%) N/A 7%\n";
        const string Theirs = "A title\nThing,Place,When,Then,Kind,Real,Hoped,Sex,Age\nIncidents,E01,Apr,2023,x,17,-,4,\nSickness absence,South Team,May,2023,x,4%,5%,Women,65-74\nIncidents,north,June,2023,y,1,2,4,\nSource: the register\n";
        await store.ImportAsync("long.csv", Long);
        return
        [
            Encoding.UTF8.GetBytes(Long), Encoding.UTF8.GetBytes(Wide), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Long)], Encoding.UTF8.GetBytes(Pasted), Encoding.UTF8.GetBytes(Tight), Encoding.UTF8.GetBytes(Aspects), Encoding.UTF8.GetBytes(Theirs),
            await store.ExportAsync(), Workbook(), SameFileTests.Case("xls"), SameFileTests.Case("ods"), SameFileTests.Case("fods"),
        ];
    }

    private static byte[] Workbook()
    {
        var workbook = new TestWorkbook();
        return workbook.Sheet("Figures",
            [
                [null, null, workbook.Shared("2023/24"), null, null],
                [workbook.Shared("Group"), workbook.Shared("Indicator"), workbook.Date(new DateOnly(2023, 4, 1), "mmm-yy"), workbook.Shared("May"), workbook.Shared("Jun")],
                [workbook.Shared("Safeguarding adults"), workbook.Shared("Level 1"), TestWorkbook.Inline("N/A"), workbook.Formula("A1+1", 0.9, "0%"), workbook.Number(0.91, "0.0%")],
                [null, workbook.Shared("Staff survey"), workbook.Number(0.8, "0%"), null, null],
                [null, workbook.Shared("Surplus or deficit"), workbook.Number(-61000, "£#,##0,\"k\";(£#,##0,\"k\")")],
            ],
            ["C1:E1", "A3:A4", "C4:E4"]).ToBytes();
    }
}
