"""A browser driven over two pipes: Debian's chromium and Python's own library, nothing else."""
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

KEYS = {
    'Enter': 13, 'Escape': 27, 'Tab': 9, 'Delete': 46, 'Backspace': 8, 'Home': 36, 'End': 35, 'PageUp': 33,
    'PageDown': 34, 'ArrowLeft': 37, 'ArrowUp': 38, 'ArrowRight': 39, 'ArrowDown': 40,
}
ARGUMENTS = [
    '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars',
    '--force-color-profile=srgb', '--remote-debugging-pipe',
    # Every name but this computer's address is unknown: a page cannot reach anything else.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]


def find():
    """The browser of this system, or None."""
    return shutil.which('chromium') or shutil.which('chromium-browser') or shutil.which('google-chrome')


class Browser:
    """One window. `call` speaks the DevTools protocol; what the page reported is in `events`."""

    def __init__(self, width=1440, height=900, extra=()):
        self.home = tempfile.mkdtemp(prefix='hebra-browser-')
        to_read, self.to = map(self.high, os.pipe())
        self.back, back_write = map(self.high, os.pipe())

        def descriptors():  # in the child: the browser reads 3 and writes 4
            os.dup2(to_read, 3)
            os.dup2(back_write, 4)

        self.process = subprocess.Popen(
            [find(), *ARGUMENTS, f'--window-size={width},{height}', f'--user-data-dir={self.home}', *extra,
             'about:blank'],
            pass_fds=(3, 4), preexec_fn=descriptors, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(back_write)
        self.number = 0
        self.buffer = b''
        self.events = []
        targets = self.call('Target.getTargets')['targetInfos']
        target = next(t['targetId'] for t in targets if t['type'] == 'page')
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Log', 'Network', 'Performance'):
            self.send(domain + '.enable')
        self.size(width, height)

    @staticmethod
    def high(descriptor):
        """The descriptor above those that the browser takes."""
        copy = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 20)
        os.close(descriptor)
        return copy

    def call(self, method, session=None, **params):
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': params}
        if session:
            message['sessionId'] = session
        os.write(self.to, json.dumps(message).encode() + b'\0')
        end = time.monotonic() + 60
        while time.monotonic() < end:
            while b'\0' in self.buffer:
                raw, self.buffer = self.buffer.split(b'\0', 1)
                answer = json.loads(raw)
                if answer.get('id') != self.number:
                    self.events.append(answer)
                    if answer.get('method') == 'Page.javascriptDialogOpening':
                        self.answer_dialog()
                elif 'error' in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                else:
                    return answer['result']
            if select.select([self.back], [], [], 1)[0]:
                part = os.read(self.back, 1 << 20)
                if not part:
                    raise RuntimeError('the browser ended')
                self.buffer += part
        raise TimeoutError(method)

    def answer_dialog(self):
        """Leaves the page, whatever it asks before it is left."""
        message = {'id': 10 ** 9, 'method': 'Page.handleJavaScriptDialog', 'params': {'accept': True},
                   'sessionId': self.session}
        os.write(self.to, json.dumps(message).encode() + b'\0')

    def send(self, method, **params):
        return self.call(method, self.session, **params)

    def ask(self, expression):
        """What an expression of JavaScript is in the page; a promise is awaited."""
        answer = self.send(
            'Runtime.evaluate', expression=expression, awaitPromise=True, returnByValue=True)
        if 'exceptionDetails' in answer:
            details = answer['exceptionDetails']
            raise AssertionError(details.get('exception', {}).get('description', details))
        return answer['result'].get('value')

    def open(self, address):
        self.send('Page.navigate', url=address)

    def wait(self, expression, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.ask(f'!!({expression})'):
                    return
            except (AssertionError, RuntimeError):
                pass  # the page is being replaced
            time.sleep(0.03)
        raise AssertionError('never true: ' + expression)

    def size(self, width, height, scale=1):
        self.send('Emulation.setDeviceMetricsOverride', width=width, height=height,
                  deviceScaleFactor=scale, mobile=False)

    def media(self, **features):
        """color_scheme='dark', reduced_motion='reduce', forced_colors='active'; type='print'."""
        kind = features.pop('type', '')
        self.send('Emulation.setEmulatedMedia', media=kind, features=[
            {'name': ('' if name == 'forced_colors' else 'prefers-') + name.replace('_', '-'), 'value': value}
            for name, value in features.items()])

    # Keys and pointer

    def key(self, key, ctrl=False, shift=False, alt=False):
        modifiers = (1 if alt else 0) | (2 if ctrl else 0) | (8 if shift else 0)
        code = KEYS.get(key, ord(key.upper()) if len(key) == 1 and ord(key) < 128 else 0)
        is_text = not ctrl and not alt and (len(key) == 1 or key == 'Enter')
        text = {'text': '\r' if key == 'Enter' else key} if is_text else {}
        facts = {'key': key, 'windowsVirtualKeyCode': code, 'modifiers': modifiers}
        self.send('Input.dispatchKeyEvent', type='keyDown' if text else 'rawKeyDown', **facts, **text)
        self.send('Input.dispatchKeyEvent', type='keyUp', **facts)

    def type(self, words):
        for letter in words:
            self.key(letter)

    def paste(self, words):
        """Many letters at once, where the single keys are not what is looked at."""
        self.send('Input.insertText', text=words)

    def mouse(self, kind, x, y, clicks=1, buttons=1):
        self.send('Input.dispatchMouseEvent', type=kind, x=x, y=y, button='left',
                  buttons=buttons, clickCount=clicks)

    def files(self, selector, paths):
        """Chooses files in a field, as a person does in the dialog of the browser."""
        found = self.send('Runtime.evaluate', expression=f'document.querySelector({selector!r})')
        self.send('DOM.setFileInputFiles', files=[str(p) for p in paths], objectId=found['result']['objectId'])

    def click(self, selector, clicks=1):
        x, y = self.middle(selector)
        self.click_at(x, y, clicks)

    def click_at(self, x, y, clicks=1):
        self.mouse('mouseMoved', x, y, 0, 0)
        for n in range(1, clicks + 1):
            self.mouse('mousePressed', x, y, n)
            self.mouse('mouseReleased', x, y, n, 0)

    def drag(self, start, end):
        self.mouse('mouseMoved', *start, 0, 0)
        self.mouse('mousePressed', *start)
        self.mouse('mouseMoved', (start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.mouse('mouseMoved', *end)
        self.mouse('mouseReleased', *end, 1, 0)

    def middle(self, selector):
        return self.ask(
            "(() => { const e = document.querySelector(%s); e.scrollIntoView({ block: 'nearest' });"
            " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()"
            % json.dumps(selector))

    # What was seen

    def picture(self, path, **facts):
        with open(path, 'wb') as file:
            file.write(base64.b64decode(
                self.send('Page.captureScreenshot', format='png', **facts)['data']))

    def pdf(self):
        return base64.b64decode(self.send('Page.printToPDF')['data'])

    def faults(self):
        """What the page threw or the browser complained about."""
        found = []
        for event in self.events:
            if event.get('method') == 'Runtime.exceptionThrown':
                details = event['params']['exceptionDetails']
                found.append(details.get('exception', {}).get('description', details['text']))
            if event.get('method') == 'Log.entryAdded' and event['params']['entry']['level'] == 'error':
                found.append(event['params']['entry']['text'])
        return found

    def addresses(self):
        return [e['params']['request']['url'] for e in self.events
                if e.get('method') == 'Network.requestWillBeSent']

    def close(self):
        try:
            self.call('Browser.close')
        except (RuntimeError, TimeoutError, OSError):
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.home, ignore_errors=True)
