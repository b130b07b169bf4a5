using System.Runtime.InteropServices;
using System.Text;
using Plumbline.Cli;
using Plumbline.Cli.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
// Console.CancelKeyPress sets a Unix terminal to another mode, and writes its codes to standard output.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop);
return await PlumblineCommand.RunAsync(args, StandardStreams.OfProcess(TimeProvider.System), stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    try
    {
        stop.Cancel();
    }
    catch (ObjectDisposedException)
    {
        // The command ended while the signal came.
    }
}
