using System.Text;
using Plumbline.Cli;
using Plumbline.Cli.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
return await PlumblineCommand.RunAsync(args, StandardStreams.OfProcess(TimeProvider.System), stop.Token);
